import { isJsonObject, type Json, type JsonObject } from "../json.ts";

/** Told of a keyword of a 3.0 schema that could not be turned into 3.1's words as it stands. */
type Report = (code: "approximated/beside-ref" | "approximated/nullable-enum", key: string) => void;

/** Keywords that only describe: beside a `$ref` they are ignored without harm. */
const describing = /^(\$ref|\$comment|title|summary|description|deprecated|example|externalDocs|xml|x-.*)$/;

/** Keywords that say something of the value, not of what it may be. */
const outer = /^(title|description|deprecated|default|example|externalDocs|readOnly|writeOnly|x-.*)$/;

/**
 * One schema of OpenAPI 3.0 in the words of 3.1, without those below it (OpenAPI 3.0.4, Schema Object): the same
 * object where nothing has to change.
 */
export function upgradeSchema(node: JsonObject, report: Report): JsonObject {
  if (Object.hasOwn(node, "$ref")) return withoutSiblings(node, report);
  const ranged = withNumericLimits(node);
  return node["nullable"] === undefined ? ranged : withNull(ranged, report);
}

/** Beside a `$ref` 3.0 ignores everything. */
function withoutSiblings(node: JsonObject, report: Report): JsonObject {
  const ignored = Object.keys(node).filter((key) => !describing.test(key));
  for (const key of ignored) report("approximated/beside-ref", key);
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

/**
 * `nullable` beside `allOf`, `anyOf` or `oneOf` means "or null" to whoever writes it, though OpenAPI 3.0.3 gives it a meaning
 * only beside a `type`, and lets the others rule null out.
 */
function withNull(schema: JsonObject, report: Report): JsonObject {
  const { nullable, ...rest } = schema as Record<string, Json>;
  if (nullable !== true) return rest;
  const { type, enum: values } = rest;
  const isListed = Array.isArray(values) && !values.includes(null);
  if (isListed) report("approximated/nullable-enum", "nullable");
  const entries = Object.entries(rest);
  const asserting = entries.filter(([key]) => !outer.test(key));
  if (asserting.length === 0) return rest;
  if (type === undefined || composing.some((key) => Object.hasOwn(rest, key))) {
    const words = Object.fromEntries(entries.filter(([key]) => outer.test(key)));
    return { ...words, anyOf: [Object.fromEntries(asserting), { type: "null" }] };
  }
  const types = [type].flat() as readonly Json[];
  return {
    ...rest,
    type: types.includes("null") ? types : [...types, "null"],
    ...(isListed && { enum: [...values, null] }),
  };
}

const composing = ["allOf", "anyOf", "oneOf"];

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
