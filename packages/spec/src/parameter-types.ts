import { isJsonObject, type Json, type JsonObject, listIn, memberOf, objectIn } from "./json.ts";
import type { ParameterType } from "./model.ts";
import { resolveRef } from "./resolve-ref.ts";

/** What values of a schema may be (OpenAPI, Style Values), as far as it says; nothing if it does not. */
export function parameterTypes(document: JsonObject, schema: Json): readonly ParameterType[] {
  return [...new Set(partsOf(document, schema).flatMap(typesOf))];
}

/** True if the schema says that lists or objects have lists or objects in them, which no style defines. */
export function isNested(document: JsonObject, schema: Json): boolean {
  return partsOf(document, schema)
    .flatMap(membersOf)
    .some((member) => parameterTypes(document, member).some((type) => type !== "primitive"));
}

/** The schemas that a schema consists of, references resolved, itself first. */
function partsOf(document: JsonObject, schema: Json): readonly JsonObject[] {
  const parts = new Set<JsonObject>();
  const pending: Json[] = [schema];
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const part = resolveRef(document, next, [])?.node;
    if (!isJsonObject(part) || parts.has(part)) continue;
    parts.add(part);
    pending.push(...["allOf", "anyOf", "oneOf"].flatMap((key) => listIn(part, key)));
  }
  return [...parts];
}

/** Null is none of them: it is left out. */
function typesOf(part: JsonObject): readonly ParameterType[] {
  const named = [memberOf(part, "type") ?? []].flat().filter((type) => type !== "null");
  if (named.length > 0)
    return named.map((type) => (type === "array" || type === "object" ? type : "primitive"));
  const values = [...listIn(part, "enum"), memberOf(part, "const") ?? null].filter((value) => value !== null);
  if (values.length > 0) return values.map(typeOfValue);
  return isJsonObject(memberOf(part, "properties")) ? ["object"] : [];
}

function typeOfValue(value: Json): ParameterType {
  if (Array.isArray(value)) return "array";
  return isJsonObject(value) ? "object" : "primitive";
}

function membersOf(part: JsonObject): readonly Json[] {
  const named = ["items", "additionalProperties"].flatMap((key) => memberOf(part, key) ?? []);
  return [...named, ...listIn(part, "prefixItems"), ...Object.values(objectIn(part, "properties"))];
}
