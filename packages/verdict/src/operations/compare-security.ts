import { type Comparable, isJsonObject, type Json, type JsonObject } from "@specmint/spec";
import { listIn, memberOf, type OperationAt, objectIn } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import { sortedText } from "../sorted-text.ts";
import type { OperationPair } from "./compare-parameters.ts";
import type { Both } from "./position.ts";

/** One way to be let in. */
interface Alternative {
  /** The names of its schemes in the document. */
  readonly keys: readonly string[];
  /** The text of each scheme, and the scopes that it has to have. */
  readonly schemes: readonly (readonly [scheme: string, scopes: readonly string[]])[];
}

/** Who had what one of the old ways asks for is still let in: by a new one that asks for no more. */
export function compareSecurity(both: Both, { old, new: next, sender }: OperationPair): readonly Fact[] {
  const sides = [alternativesOf(both.old, old), alternativesOf(both.new, next)] as const;
  // What a webhook brings along is asked for by whoever gets it.
  const [before, after] = sender === "request" ? sides : [sides[1], sides[0]];
  const refused = before.filter((one) => !after.some((other) => asksNoMore(other, one)));
  const added = after.filter((one) => !before.some((other) => asksNoMore(other, one)));
  const common = { direction: "request" as const, name: "security", old: placeOf(old), new: placeOf(next) };
  return [
    ...refused
      .slice(0, 1)
      .map((one): Fact => ({ ...common, subject: "security", change: "removed", name: wordsOf(one) })),
    ...(refused.length === 0 ? added.slice(0, 1) : []).map(
      (one): Fact => ({ ...common, subject: "security", change: "added", name: wordsOf(one) }),
    ),
  ];
}

/** What is the document's is one change for all operations. */
function placeOf({ node, tokens }: OperationAt): readonly string[] {
  return memberOf(node, "security") === undefined ? ["security"] : [...tokens, "security"];
}

function alternativesOf({ value }: Comparable, { node }: OperationAt): readonly Alternative[] {
  const own = memberOf(node, "security");
  const list = Array.isArray(own) ? (own as readonly Json[]) : listIn(value, "security");
  // Without any, everybody is let in.
  const alternatives = list.length === 0 ? [{}] : list;
  return alternatives.map((one): Alternative => {
    const entries = Object.entries(isJsonObject(one) ? one : {});
    const schemes = entries.map(
      ([key, scopes]) => [schemeText(value, key), (Array.isArray(scopes) ? scopes : []).map(String)] as const,
    );
    return { keys: entries.map(([key]) => key), schemes };
  });
}

/** A scheme by what it is on the wire: its name in the document is nobody's business. */
function schemeText(document: JsonObject, key: string): string {
  const scheme = memberOf(objectIn(objectIn(document, "components"), "securitySchemes"), key);
  if (!isJsonObject(scheme)) return key;
  const { type = null, in: where = null, name = null, scheme: how = null } = scheme;
  // A token is sent in the same way, whoever gave it.
  const isBearer =
    type === "oauth2" ||
    type === "openIdConnect" ||
    (type === "http" && String(how).toLowerCase() === "bearer");
  return isBearer
    ? `${type === "http" ? "bearer" : String(type)}`
    : sortedText([
        type,
        where,
        typeof name === "string" && where === "header" ? name.toLowerCase() : name,
        typeof how === "string" ? how.toLowerCase() : how,
      ]);
}

function asksNoMore(one: Alternative, other: Alternative): boolean {
  return one.schemes.every(([scheme, scopes]) =>
    other.schemes.some(
      ([known, granted]) => known === scheme && scopes.every((scope) => granted.includes(scope)),
    ),
  );
}

function wordsOf({ keys }: Alternative): string {
  return keys.length === 0 ? "no credentials" : keys.join(" and ");
}
