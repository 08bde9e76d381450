import type { Json, JsonObject } from "@specmint/spec";
import { mapSubschemas, type Schema } from "../subschemas.ts";

/** The keywords that can make a value invalid; the others only describe. `dependencies` is the older form of two of them. */
const ASSERTIONS: ReadonlySet<string> = new Set([
  ..."$ref type enum const format".split(" "),
  ..."multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern".split(" "),
  ..."items prefixItems contains maxContains minContains maxItems minItems uniqueItems unevaluatedItems".split(
    " ",
  ),
  ..."properties patternProperties additionalProperties propertyNames unevaluatedProperties".split(" "),
  ..."required maxProperties minProperties dependentRequired dependentSchemas dependencies".split(" "),
  ..."allOf anyOf oneOf not if then else".split(" "),
]);

/**
 * The schema without what only describes. To ajv some of that has a meaning that it has not in OpenAPI 3.1 (`nullable`, `$async`,
 * an `$id` within an example), and none of it is in the way of a review of the validator then.
 * Throws at a `$dynamicRef`: what that means depends on who refers to the schema, but a validator is compiled once.
 */
export function assertions(schema: Schema): Schema {
  if (typeof schema === "boolean") return schema;
  if (Object.hasOwn(schema, "$dynamicRef")) throw new TypeError("$dynamicRef has no validator");
  const asserting = Object.entries(schema).filter(([keyword]) => ASSERTIONS.has(keyword));
  return mapSubschemas(withProtoAsPattern(Object.fromEntries(asserting)), assertions);
}

/** ajv ignores a property or a pattern of the name `__proto__`. The pattern `^__proto__$` says the same. */
function withProtoAsPattern(schema: JsonObject): JsonObject {
  const { properties, patternProperties } = schema;
  const moved = [...moveProto(patternProperties, "(?:__proto__)"), ...moveProto(properties, "^__proto__$")];
  if (moved.length === 0) return schema;
  return {
    ...schema,
    ...(isObject(properties) && { properties: withoutProto(properties) }),
    patternProperties: {
      ...(isObject(patternProperties) && withoutProto(patternProperties)),
      ...Object.fromEntries(moved),
    },
  };
}

function moveProto(schemas: Json | undefined, pattern: string): [string, Json][] {
  if (!isObject(schemas) || !Object.hasOwn(schemas, "__proto__")) return [];
  return Object.entries(schemas).flatMap(([name, schema]) =>
    name === "__proto__" ? [[pattern, schema]] : [],
  );
}

function withoutProto(schemas: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => name !== "__proto__"));
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
