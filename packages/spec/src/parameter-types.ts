import { anyPartsOf } from "./document-space.ts";
import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn } from "./json.ts";
import type { ParameterType } from "./model.ts";

/** What values of a schema may be (OpenAPI, Style Values), as far as it says; nothing if it does not. */
export function parameterTypes(document: JsonObject, schema: Json): readonly ParameterType[] {
  const types = jsonTypes(document, schema).filter((type) => type !== "null");
  return [...new Set(types.map((type) => (type === "array" || type === "object" ? type : "primitive")))];
}

/** The JSON types that values of a schema may have, as far as it says; nothing if it does not. */
export function jsonTypes(document: JsonObject, schema: Json): readonly Json[] {
  return [...new Set(anyPartsOf(document, schema).flatMap(typesOf))];
}

/** True if the schema says that lists or objects have lists or objects in them, which no style defines. */
export function isNested(document: JsonObject, schema: Json): boolean {
  return anyPartsOf(document, schema)
    .flatMap(membersOf)
    .some((member) => parameterTypes(document, member).some((type) => type !== "primitive"));
}

function typesOf(part: JsonObject): readonly Json[] {
  const named = [memberOf(part, "type") ?? []].flat();
  if (named.length > 0) return named;
  const single = memberOf(part, "const");
  const values = single === undefined ? listIn(part, "enum") : [single];
  if (values.length > 0) return values.map(typeOfValue);
  return isJsonObject(memberOf(part, "properties")) ? ["object"] : [];
}

function typeOfValue(value: Json): string {
  if (Array.isArray(value)) return "array";
  return value === null ? "null" : typeof value;
}

function membersOf(part: JsonObject): readonly Json[] {
  const named = ["items", "additionalProperties"].flatMap((key) => memberOf(part, key) ?? []);
  return [...named, ...listIn(part, "prefixItems"), ...Object.values(objectIn(part, "properties"))];
}
