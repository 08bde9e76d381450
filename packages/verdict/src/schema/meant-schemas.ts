import type { Json, JsonObject } from "@specmint/spec";
import { mapNode, memberOf, schemaKey } from "@specmint/spec/document";

/** How forms are told apart: by the values that they take, or also by the properties that they describe. */
export type Telling = "by values" | "by properties";

/**
 * A schema as who writes it means it: a value has one of the forms of a `oneOf`, and nobody thinks of those that have two. Whoever adds a
 * form takes no value away. By properties, a form has none that only others describe, though open objects let each one through.
 */
export function meant(schemas: JsonObject, schema: Json, telling: Telling): Json {
  return mapNode("schema", schema, undefined, (node) => {
    const { oneOf, anyOf, ...rest } = node;
    if (oneOf === undefined && anyOf === undefined) return node;
    const lists = [oneOf, anyOf].flatMap((list) => (Array.isArray(list) ? [list as readonly Json[]] : []));
    const told = telling === "by values" ? lists : lists.map((list) => tellApart(schemas, list));
    if (oneOf === undefined && told[0] === anyOf) return node;
    const [first, second] = told;
    return second === undefined
      ? { ...rest, anyOf: first as Json }
      : { ...rest, allOf: [...all(rest), ...told.map((list) => ({ anyOf: list }))] };
  });
}

/** The forms, each without the properties that only others describe; the same list where none has any. */
function tellApart(schemas: JsonObject, forms: readonly Json[]): readonly Json[] {
  const names = forms.map((form) => namesOf(schemas, form));
  if (names.filter((own) => own && own.size > 0).length < 2) return forms;
  const every = new Set(names.flatMap((own) => [...(own ?? [])]));
  const told = forms.map((form, index) => {
    const own = names[index];
    const others = own && own.size > 0 ? [...every].filter((name) => !own.has(name)) : [];
    return others.length === 0
      ? form
      : { allOf: [form, { properties: Object.fromEntries(others.map((name) => [name, false])) }] };
  });
  return told.every((form, index) => form === forms[index]) ? forms : told;
}

/** The names of the properties that an object of a form has; undefined if it may have any, or is told apart by itself. */
function namesOf(schemas: JsonObject, form: Json): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const seen = new Set<Json>();
  const pending: Json[] = [form];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next) || typeof next !== "object" || next === null) continue;
    seen.add(next);
    const node = next as JsonObject;
    if (OPEN.some((keyword) => keyword !== "$ref" && keyword !== "allOf" && Object.hasOwn(node, keyword)))
      return undefined;
    for (const name of Object.keys((memberOf(node, "properties") ?? {}) as JsonObject)) names.add(name);
    const key = schemaKey(memberOf(node, "$ref"));
    pending.push(...all(node), ...(key === undefined ? [] : [memberOf(schemas, key) ?? true]));
  }
  return names;
}

function all({ allOf }: JsonObject): readonly Json[] {
  return Array.isArray(allOf) ? (allOf as readonly Json[]) : [];
}

/** An object of a form, or of one of several, without properties that the form does not describe: what tells it from the others. */
export function closed(schemas: JsonObject, schema: Json, depth = 0): Json {
  const key = schemaKey(memberOf(schema, "$ref"));
  if (key !== undefined && depth < DEEPEST) return closed(schemas, memberOf(schemas, key) ?? true, depth + 1);
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  const node = schema as JsonObject;
  const { anyOf, oneOf, ...rest } = node;
  const forms = anyOf ?? oneOf;
  const inner = Array.isArray(forms)
    ? { ...rest, anyOf: (forms as readonly Json[]).map((form) => closed(schemas, form, depth + 1)) }
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
