import type { JsonSchema } from "@specmint/schema";
import fc from "fast-check";

type Schema = JsonSchema | boolean;
type Definitions = NonNullable<JsonSchema["$defs"]>;

/** From here on only what is required is there, or nothing of what the schema says. */
const REQUIRED_DEPTH = 4;
const MAX_DEPTH = 8;

/** Strings that some formats allow, and some patterns. */
const texts = ["a", "2024-02-29", "2024-02-29T12:00:00Z", "a@example.com", "https://example.com/", "AQ=="];
const anything = fc.constantFrom<unknown>(...texts, 0, 1, 1.5, true, false, null, [], {});

/** Makes values of a schema below another; true: only what is required. */
type Below = ((schema: Schema) => fc.Arbitrary<unknown>) & { readonly isDeep: boolean };

/**
 * Values that a schema may accept. They follow what it says of types, properties, items, literals and branches, and hardly anything else:
 * its validator has to judge them.
 */
export function arbitraryValue(
  schema: Schema,
  $defs: Definitions = {},
  depth: number = 0,
): fc.Arbitrary<unknown> {
  if (typeof schema === "boolean" || depth > MAX_DEPTH) return anything;
  const { $ref, allOf = [], anyOf, oneOf } = schema;
  const make = (one: Schema): fc.Arbitrary<unknown> => arbitraryValue(one, $defs, depth + 1);
  const below: Below = Object.assign(make, { isDeep: depth >= REQUIRED_DEPTH });
  const target = $ref === undefined ? [] : [$defs[$ref.slice("#/$defs/".length)] ?? true];
  const unions = [anyOf, oneOf].filter((branches) => branches?.length);
  const parts = [
    ...ownValues(schema, below),
    ...[...target, ...allOf].map(make),
    ...unions.map((branches = []) => fc.oneof(...branches.map(make))),
  ];
  return parts.length === 0 ? anything : fc.tuple(...parts).map((values) => values.reduce(merge));
}

/** Of two values that are not both objects the last counts. */
function merge(one: unknown, other: unknown): unknown {
  if (!isObject(one) || !isObject(other)) return other;
  const shared = Object.keys(other).filter((name) => Object.hasOwn(one, name));
  const merged = shared.map((name) => [name, merge(one[name], other[name])] as const);
  return { ...one, ...other, ...Object.fromEntries(merged) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Blob);
}

/** What the keywords of the schema itself allow; nothing if they say nothing of types. */
function ownValues(schema: JsonSchema, below: Below): readonly fc.Arbitrary<unknown>[] {
  if (schema["const"] !== undefined) return [fc.constant(schema["const"])];
  if (schema.enum?.length) return [fc.constantFrom(...schema.enum)];
  if (schema.format === "binary" && schema.type === undefined) return [fc.constant(new Blob())];
  const types = [schema.type ?? impliedTypes(schema)].flat();
  return types.length === 0 ? [] : [fc.oneof(...types.map((type) => valueOfType(type, schema, below)))];
}

function impliedTypes(schema: JsonSchema): readonly string[] {
  const has = (...keywords: readonly string[]): boolean =>
    keywords.some((keyword) => Object.hasOwn(schema, keyword));
  return [
    ...(has("properties", "required", "additionalProperties") ? ["object"] : []),
    ...(has("items", "prefixItems") ? ["array"] : []),
  ];
}

function valueOfType(type: string, schema: JsonSchema, below: Below): fc.Arbitrary<unknown> {
  if (type === "object") return objectOf(schema, below);
  if (type === "array") return listOf(schema, below);
  if (type === "string") return fc.constantFrom(...texts, "x".repeat(Number(schema["minLength"] ?? 0)));
  if (type === "boolean") return fc.boolean();
  if (type === "null") return fc.constant(null);
  const least = Number(schema["minimum"] ?? schema["exclusiveMinimum"] ?? -3);
  return fc.constantFrom(least, least + 1, ...(type === "integer" ? [] : [least + 0.5]));
}

function objectOf(schema: JsonSchema, below: Below): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties = false } = schema;
  const more = additionalProperties === false || below.isDeep ? required : [...required, "more"];
  const members = { ...Object.fromEntries(more.map((name) => [name, additionalProperties])), ...properties };
  const chosen = Object.entries(members).filter(([name]) => !below.isDeep || required.includes(name));
  const made = Object.fromEntries(chosen.map(([name, member]) => [name, below(member)]));
  return fc.record(made, { requiredKeys: [...required], noNullPrototype: true });
}

function listOf(schema: JsonSchema, below: Below): fc.Arbitrary<unknown> {
  const prefix = ((schema["prefixItems"] ?? []) as readonly Schema[]).map(below);
  const least = Number(schema["minItems"] ?? 0);
  const most = schema.items === false ? prefix.length : Math.max(prefix.length, least) + 2;
  const [min, max] = [Math.min(least, most), below.isDeep ? Math.min(least, most) : most];
  const count = Math.max(0, max - prefix.length);
  const rest = fc.array(below(schema.items ?? true), { minLength: count, maxLength: count });
  return fc
    .tuple(fc.tuple(...prefix), rest, fc.integer({ min, max }))
    .map(([start, more, length]) => [...start, ...more].slice(0, length));
}
