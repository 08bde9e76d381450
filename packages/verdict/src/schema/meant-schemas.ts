import type { Json, JsonObject } from "@specmint/spec";
import { mapNode, memberOf, schemaKey } from "@specmint/spec/document";

/**
 * A schema as who writes it means it: a value has one of the forms of a `oneOf`, and nobody thinks of those that have two. Whoever adds a
 * form takes no value away.
 */
export function meant(schema: Json): Json {
  return mapNode("schema", schema, undefined, (node) => {
    const forms = memberOf(node, "oneOf");
    if (forms === undefined) return node;
    const { oneOf: _, anyOf, ...rest } = node;
    return anyOf === undefined
      ? { ...rest, anyOf: forms }
      : { ...rest, allOf: [...all(rest), { anyOf }, { anyOf: forms }] };
  });
}

function all({ allOf }: { readonly allOf?: Json }): readonly Json[] {
  return Array.isArray(allOf) ? (allOf as readonly Json[]) : [];
}

/** An object of a form, or of one of several, without properties that the form does not describe: what tells it from the others. */
export function closed(schemas: JsonObject, schema: Json, depth = 0): Json {
  const key = schemaKey(memberOf(schema, "$ref"));
  if (key !== undefined && depth < DEEPEST) return closed(schemas, memberOf(schemas, key) ?? true, depth + 1);
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  const node = schema as JsonObject;
  const forms = memberOf(node, "anyOf");
  const inner = Array.isArray(forms)
    ? { ...node, anyOf: forms.map((form: Json) => closed(schemas, form, depth + 1)) }
    : node;
  const isOpen = OPEN.some((keyword) => Object.hasOwn(node, keyword));
  return Object.hasOwn(node, "properties") && !isOpen ? { ...inner, additionalProperties: false } : inner;
}

/** Beside them an object has other properties, or may have. */
const OPEN = [
  "$ref",
  "additionalProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "patternProperties",
  "unevaluatedProperties",
];

/** References to references are followed so far. */
const DEEPEST = 20;
