import type { Json, JsonObject } from "@specmint/spec";

export type Schema = JsonObject | boolean;

/** The keywords of JSON Schema 2020-12 whose value is a schema, a list of schemas, or schemas by name. */
const SCHEMA_KEYWORDS: ReadonlySet<string> = new Set([
  ..."additionalProperties contains contentSchema else if items not propertyNames then".split(" "),
  ..."unevaluatedItems unevaluatedProperties".split(" "),
  ..."allOf anyOf oneOf prefixItems".split(" "),
  ..."$defs definitions dependencies dependentSchemas patternProperties properties".split(" "),
]);

const BY_NAME: ReadonlySet<string> = new Set(
  "$defs definitions dependencies dependentSchemas patternProperties properties".split(" "),
);

/** A copy of the schema in which each direct subschema is what `map` makes of it. Keeps the order of keys. */
export function mapSubschemas(schema: JsonObject, map: (subschema: Schema) => Schema): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]) => [keyword, mapKeyword(keyword, value, map)]),
  );
}

function mapKeyword(keyword: string, value: Json, map: (subschema: Schema) => Schema): Json {
  if (!SCHEMA_KEYWORDS.has(keyword)) return value;
  if (isList(value)) return value.map((item) => mapSchema(item, map));
  if (!BY_NAME.has(keyword) || !isObject(value)) return mapSchema(value, map);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapSchema(item, map)]));
}

/** Leaves alone what is no schema: the names of a `dependencies`. */
function mapSchema(value: Json, map: (subschema: Schema) => Schema): Json {
  return typeof value === "boolean" || isObject(value) ? map(value) : value;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
