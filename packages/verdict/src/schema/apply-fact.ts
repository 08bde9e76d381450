import type { Json, JsonObject } from "@specmint/spec";
import { listIn, memberOf } from "@specmint/spec/document";
import type { Fact } from "../fact.ts";
import type { SchemaPair } from "./diff-schemas.ts";
import type { JointSpace } from "./joint-space.ts";

/**
 * The old schema of a pair with one thing changed, so that it is seen what comes of that alone; undefined where that stands in another
 * schema that this one refers to.
 */
export function applyFact({ schemaOf }: JointSpace, pair: SchemaPair, fact: Fact): Json | undefined {
  if (!isOwn(pair, fact)) return undefined;
  const [old, next] = [schemaOf("old", pair.old.node), schemaOf("new", pair.new.node)];
  if (typeof old !== "object" || typeof next !== "object" || old === null || next === null) return undefined;
  return changed(old as JsonObject, next as JsonObject, fact);
}

/** True where the schemas of the pair say it themselves. */
function isOwn({ old, new: next }: SchemaPair, fact: Fact): boolean {
  const levels = fact.subject === "property" || fact.subject === "branch" ? 2 : 1;
  if (fact.subject === "required")
    return (
      memberOf(old.node, "allOf") === undefined &&
      memberOf(next.node, "allOf") === undefined &&
      memberOf(old.node, "$ref") === undefined &&
      memberOf(next.node, "$ref") === undefined
    );
  const isAt = (tokens: readonly string[] | undefined, base: readonly string[]): boolean =>
    tokens === undefined ||
    (tokens.length === base.length + levels && base.every((token, index) => token === tokens[index]));
  return isAt(fact.old, old.tokens) && isAt(fact.new, next.tokens);
}

function changed(
  old: JsonObject,
  next: JsonObject,
  { subject, change, name, keyword = "" }: Fact,
): Json | undefined {
  switch (subject) {
    case "property":
      return change === "added" ? withProperty(old, next, name) : withoutProperty(old, name);
    case "required":
      return {
        ...old,
        required:
          change === "added"
            ? [...listIn(old, "required"), name]
            : listIn(old, "required").filter((one) => one !== name),
      };
    case "enum":
    case "enum-value":
      return replaced(replaced(old, next, "enum"), next, "const");
    case "branch":
      return undefined;
    default:
      return replaced(old, next, keyword);
  }
}

function withProperty(old: JsonObject, next: JsonObject, name: string): JsonObject {
  const schema = memberOf(memberOf(next, "properties"), name) ?? true;
  const isNeeded = listIn(next, "required").includes(name);
  return {
    ...old,
    properties: { ...((memberOf(old, "properties") ?? {}) as JsonObject), [name]: schema },
    ...(isNeeded && { required: [...listIn(old, "required"), name] }),
  };
}

function withoutProperty(old: JsonObject, name: string): JsonObject {
  const properties = Object.entries((memberOf(old, "properties") ?? {}) as JsonObject).filter(
    ([key]) => key !== name,
  );
  return {
    ...old,
    properties: Object.fromEntries(properties),
    ...(old["required"] !== undefined && { required: listIn(old, "required").filter((one) => one !== name) }),
  };
}

function replaced(old: JsonObject, next: JsonObject, keyword: string): JsonObject {
  const { [keyword]: _, ...rest } = old;
  const value = memberOf(next, keyword);
  return value === undefined ? rest : { ...rest, [keyword]: value };
}
