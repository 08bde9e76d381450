import { isAnnotation } from "@specmint/schema/shape";
import { listIn, stringIn } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import { sortedText } from "../sorted-text.ts";
import type { DiffSchemas, SchemaPair, Sides } from "./diff-schemas.ts";
import { type SchemaAt, schemaAt } from "./resolve-schema.ts";

/** The branches of `anyOf` and `oneOf` that stand for each other, and those that stand alone. */
export function pairBranches(sides: Sides, diff: DiffSchemas): Pick<SchemaPair, "facts" | "below"> {
  const [old, next] = [branchesOf(sides.old), branchesOf(sides.new)];
  if (old.length === 0 && next.length === 0) return { facts: [], below: [] };
  if (old.length === 0 || next.length === 0) return { facts: [wholeFact(old, next)], below: [] };
  const pairs = pairOff(old, next);
  const paired = new Set(pairs.flat());
  return {
    facts: [
      ...old.filter((one) => !paired.has(one)).map((one) => branchFact("removed", one)),
      ...next.filter((one) => !paired.has(one)).map((one) => branchFact("added", one)),
    ],
    below: pairs.map(([a, b]) => ({ step: undefined, pair: diff(a, b) })),
  };
}

/**
 * The forms of two schemas of which one lists forms and the other is one of these, or may be: an object became "that object or null".
 * Undefined for all others.
 */
export function pairForms(
  old: SchemaAt,
  next: SchemaAt,
  diff: DiffSchemas,
): Pick<SchemaPair, "facts" | "below"> | undefined {
  const [before, after] = [formsOf(old), formsOf(next)];
  if ((before === undefined) === (after === undefined)) return undefined;
  const forms = { old: before ?? [formOf(old)], new: after ?? [formOf(next)] };
  const found = pairOff(forms.old, forms.new);
  const [left, right] = [forms.old.filter(isNotNull), forms.new.filter(isNotNull)];
  const only =
    left.length === 1 && right.length === 1 && left[0] && right[0] ? [[left[0], right[0]] as const] : [];
  const pairs = found.length > 0 ? found : only;
  const paired = new Set(pairs.flat());
  if (paired.size === 0) return undefined;
  return {
    facts: [
      ...forms.old.filter((one) => !paired.has(one)).map((one) => branchFact("removed", one)),
      ...forms.new.filter((one) => !paired.has(one)).map((one) => branchFact("added", one)),
    ],
    below: pairs.map(([a, b]) => ({ step: undefined, pair: diff(a, b) })),
  };
}

function isNotNull({ node }: SchemaAt): boolean {
  return node["type"] !== "null";
}

/** The forms of a schema that says nothing else. */
function formsOf(schema: SchemaAt): readonly BranchAt[] | undefined {
  const isList = Object.keys(schema.node).every(
    (key) => key === "anyOf" || key === "oneOf" || isAnnotation(key),
  );
  const forms = isList ? branchesOf([schema]) : [];
  return forms.length === 0 ? undefined : forms;
}

function formOf(schema: SchemaAt): BranchAt {
  return { ...schema, keyword: "anyOf" };
}

interface BranchAt extends SchemaAt {
  readonly keyword: "anyOf" | "oneOf";
}

function branchesOf(parts: readonly SchemaAt[]): readonly BranchAt[] {
  return parts.flatMap(({ node, tokens }) =>
    (["anyOf", "oneOf"] as const).flatMap((keyword) =>
      listIn(node, keyword).map((branch, index) => ({
        ...schemaAt(branch, [...tokens, keyword, String(index)]),
        keyword,
      })),
    ),
  );
}

/** First those that are equal or have the same reference, then those of the same place. */
function pairOff(
  old: readonly BranchAt[],
  next: readonly BranchAt[],
): readonly (readonly [BranchAt, BranchAt])[] {
  const pairs: (readonly [BranchAt, BranchAt])[] = [];
  const [left, right] = [[...old], [...next]];
  for (const isAlike of [isEqual, hasSameRef]) {
    for (const one of [...left]) {
      const other = right.find((candidate) => isAlike(one, candidate));
      if (!other) continue;
      pairs.push([one, other]);
      left.splice(left.indexOf(one), 1);
      right.splice(right.indexOf(other), 1);
    }
  }
  if (left.length === right.length && old.length > 1)
    for (const [index, one] of left.entries()) pairs.push([one, right[index] as BranchAt]);
  return pairs;
}

function isEqual(a: SchemaAt, b: SchemaAt): boolean {
  return sortedText(a.node) === sortedText(b.node);
}

function hasSameRef(a: SchemaAt, b: SchemaAt): boolean {
  const [one, other] = [nameOf(a), nameOf(b)];
  return one !== undefined && one === other;
}

/** The name of the schema that a branch refers to, or is. */
function nameOf({ node, tokens }: SchemaAt): string | undefined {
  const ref = stringIn(node, "$ref");
  if (ref !== undefined) return ref;
  return tokens.length === 3 && tokens[1] === "schemas" ? `#/components/schemas/${tokens[2]}` : undefined;
}

function branchFact(change: "added" | "removed", { node, tokens, keyword }: BranchAt): Fact {
  const isNull = node["type"] === "null";
  const refs = [node, ...listIn(node, "allOf")].flatMap(
    (one) => stringIn(one, "$ref")?.split("/").at(-1) ?? [],
  );
  const name = refs.at(-1) ?? stringIn(node, "title") ?? stringIn(node, "type") ?? keyword;
  const at = change === "added" ? { new: tokens, after: node } : { old: tokens, before: node };
  return { subject: isNull ? "nullable" : "branch", change, name, keyword, path: [], ...at };
}

function wholeFact(old: readonly BranchAt[], next: readonly BranchAt[]): Fact {
  const [before, after] = [old[0], next[0]];
  const keyword = (before ?? after)?.keyword ?? "anyOf";
  return {
    subject: "keyword",
    change: before ? "removed" : "added",
    name: keyword,
    keyword,
    path: [],
    ...(before && { old: before.tokens.slice(0, -1) }),
    ...(after && { new: after.tokens.slice(0, -1) }),
  };
}
