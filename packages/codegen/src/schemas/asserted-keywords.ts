import type { Json, JsonObject } from "@specmint/spec";
import { formatConstants } from "./format-constants.ts";

/**
 * What stands behind a keyword: the name of a schema or of a format; a schema, a list of them, or an object with schemas in its members;
 * or JSON that is no schema.
 */
export type Form = "ref" | "format" | "schema" | "schemas" | "members" | "json";

/** The keywords that can make a value invalid. All others only describe. */
export const assertedKeywords: ReadonlyMap<string, Form> = new Map([
  ["$ref", "ref"],
  ["format", "format"],
  ...keywords("schema", "additionalProperties contains else if items not propertyNames then"),
  ...keywords("schema", "unevaluatedItems unevaluatedProperties"),
  ...keywords("schemas", "allOf anyOf oneOf prefixItems"),
  ...keywords("members", "dependencies dependentSchemas patternProperties properties"),
  ...keywords("json", "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum"),
  ...keywords("json", "maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains"),
  ...keywords("json", "maxProperties minProperties required dependentRequired"),
]);

function keywords(form: Form, names: string): [string, Form][] {
  return names.split(" ").map((name) => [name, form]);
}

/** The constant of the schema's format; undefined for one that says nothing about values, or that is not known. */
export function assertedFormat(schema: JsonObject): string | undefined {
  const format: Json | undefined = schema["format"];
  // Bytes are a `Blob` only where the schema does not say that they are something else.
  if (format === "binary" && Object.hasOwn(schema, "type")) return undefined;
  return formatConstants.get(String(format));
}
