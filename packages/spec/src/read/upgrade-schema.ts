import { isJsonObject, type Json, type JsonObject } from "../json.ts";

/** A keyword of a 3.0 schema that could not be turned into 3.1's words as it stands. */
export interface UpgradeGap {
  readonly node: JsonObject;
  readonly key: string;
  readonly what: string;
  readonly became: string;
  readonly instead: string;
}

/** Keywords that only describe: beside a `$ref` they are ignored without harm. */
const describing = /^(\$ref|\$comment|title|summary|description|deprecated|example|externalDocs|xml|x-.*)$/;

/** Keywords that say something of the value, not of what it may be. */
const outer = /^(title|description|deprecated|default|example|externalDocs|readOnly|writeOnly|x-.*)$/;

/**
 * One schema of OpenAPI 3.0 in the words of 3.1, without those below it (OpenAPI 3.0.4, Schema Object): the same
 * object where nothing has to change.
 */
export function upgradeSchema(node: JsonObject, report: (gap: UpgradeGap) => void): JsonObject {
  if (Object.hasOwn(node, "$ref")) return withoutSiblings(node, report);
  const ranged = withNumericLimits(node);
  return node["nullable"] === undefined ? ranged : withNull(ranged, node, report);
}

/** Beside a `$ref` 3.0 ignores everything. */
function withoutSiblings(node: JsonObject, report: (gap: UpgradeGap) => void): JsonObject {
  const ignored = Object.keys(node).filter((key) => !describing.test(key));
  for (const key of ignored) {
    report({
      node,
      key,
      what: `\`${key}\` beside a \`$ref\``,
      became: "nothing, as OpenAPI 3.0 ignores it",
      instead: "Put the reference into `allOf` and leave the keyword beside that.",
    });
  }
  if (ignored.length === 0) return node;
  return Object.fromEntries(Object.entries(node).filter(([key]) => !ignored.includes(key)));
}

/** `minimum: 1` and `exclusiveMinimum: true` are `exclusiveMinimum: 1`. */
function withNumericLimits(node: JsonObject): JsonObject {
  let upgraded = node;
  for (const [limit, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (typeof node[exclusive] !== "boolean") continue;
    const { [limit]: value, [exclusive]: isExclusive, ...rest } = upgraded as Record<string, Json>;
    upgraded = value === undefined ? rest : { ...rest, [isExclusive === true ? exclusive : limit]: value };
  }
  return upgraded;
}

function withNull(schema: JsonObject, node: JsonObject, report: (gap: UpgradeGap) => void): JsonObject {
  const { nullable, ...rest } = schema as Record<string, Json>;
  if (nullable !== true) return rest;
  if (rest["type"] !== undefined) return withNullType(rest, node, report);
  const entries = Object.entries(rest);
  const asserting = Object.fromEntries(entries.filter(([key]) => !outer.test(key)));
  if (Object.keys(asserting).length === 0) return rest;
  report({
    node,
    key: "nullable",
    what: "`nullable` without a `type` beside it",
    became: "null or what the rest says, though OpenAPI 3.0 gives it no meaning there",
    instead: "Nothing has to be done if null is meant; else remove it.",
  });
  const words = Object.fromEntries(entries.filter(([key]) => outer.test(key)));
  return { ...words, anyOf: [asserting, { type: "null" }] };
}

function withNullType(schema: JsonObject, node: JsonObject, report: (gap: UpgradeGap) => void): JsonObject {
  const types = [schema["type"] as Json].flat() as readonly Json[];
  const upgraded = { ...schema, type: types.includes("null") ? types : [...types, "null"] };
  const values = schema["enum"];
  if (!Array.isArray(values) || values.includes(null)) return upgraded;
  report({
    node,
    key: "nullable",
    what: "`nullable` beside an `enum` without null",
    became: "one of the values or null, though OpenAPI 3.0 lets the `enum` rule null out",
    instead: "Add null to the `enum` if it is meant, else remove `nullable`.",
  });
  return { ...upgraded, enum: [...values, null] };
}

/** True for an object that `upgradeSchema` might change. */
export function mayNeedUpgrade(node: Json): node is JsonObject {
  return (
    isJsonObject(node) &&
    (node["nullable"] !== undefined ||
      node["$ref"] !== undefined ||
      typeof node["exclusiveMinimum"] === "boolean" ||
      typeof node["exclusiveMaximum"] === "boolean")
  );
}
