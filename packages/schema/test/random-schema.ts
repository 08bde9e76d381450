import fc from "fast-check";
import type { JsonSchema } from "../src/json-schema.ts";

const NAMES = ["A", "B", "C"];

const scalars = fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 1.5, -1, "", "a", "ab", "b");

/** Small JSON values, of the few that the schemas speak of. */
export const values: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: scalars, weight: 3 },
    { arbitrary: fc.array(tie("value"), { maxLength: 3 }), weight: 1 },
    { arbitrary: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { maxKeys: 3 }), weight: 2 },
  ),
})).value;

const count = fc.integer({ min: 0, max: 2 });
const bound = fc.constantFrom(0, 1, 1.5, 2);
const types = fc.constantFrom("null", "boolean", "integer", "number", "string", "array", "object");

const schema: fc.Arbitrary<JsonSchema | boolean> = fc.letrec<{ schema: JsonSchema | boolean }>((tie) => {
  const below = tie("schema");
  const several = fc.array(below, { minLength: 1, maxLength: 3 });
  const properties = fc.dictionary(fc.constantFrom("a", "b"), below, { maxKeys: 2 });
  const keywords = fc.record(
    {
      type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
      enum: fc.array(values, { minLength: 1, maxLength: 3 }),
      const: values,
      minimum: bound,
      maximum: bound,
      exclusiveMinimum: bound,
      exclusiveMaximum: bound,
      multipleOf: fc.constantFrom(1, 2, 0.5, 3),
      minLength: count,
      maxLength: count,
      minItems: count,
      maxItems: count,
      uniqueItems: fc.boolean(),
      minProperties: count,
      maxProperties: count,
      required: fc.uniqueArray(fc.constantFrom("a", "b"), { maxLength: 2 }),
      properties,
      patternProperties: fc.dictionary(fc.constantFrom("^a", "b"), below, { maxKeys: 1 }),
      additionalProperties: below,
      items: below,
      prefixItems: several,
      contains: below,
      propertyNames: fc.constantFrom({ maxLength: 1 }, { enum: ["a"] }),
      unevaluatedProperties: below,
      dependentRequired: fc.constant({ a: ["b"] }),
      not: below,
      if: below,
      allOf: several,
      anyOf: several,
      oneOf: several,
      $ref: fc.constantFrom(...NAMES.map((name) => `#/$defs/${name}`)),
    },
    { requiredKeys: [] },
  );
  // Of all keywords a few.
  const few = fc
    .tuple(keywords, fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 4 }))
    .map(([all, picked]) => {
      const entries = Object.entries(all);
      return Object.fromEntries(
        picked.flatMap((at) =>
          entries.length === 0 ? [] : [entries[at % entries.length] as [string, unknown]],
        ),
      );
    });
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { arbitrary: fc.constantFrom(true, false, {}), weight: 1 },
      { arbitrary: types.map((type) => ({ type })), weight: 2 },
      { arbitrary: few as fc.Arbitrary<JsonSchema>, weight: 6 },
    ),
  };
}).schema;

/** A document with a few small schemas that refer to each other. None of them is nothing but a reference to itself. */
export const documents: fc.Arbitrary<Document> = fc
  .tuple(...NAMES.map(() => schema))
  .map((schemas) => ({
    $defs: Object.fromEntries(NAMES.map((name, index) => [name, schemas[index] as JsonSchema])),
  }))
  .filter((document) => NAMES.every((name) => !leadsTo(document, document.$defs[name], name, 0)));

interface Document {
  readonly $defs: { readonly [name: string]: JsonSchema | boolean };
}

function leadsTo({ $defs }: Document, schema: unknown, name: string, depth: number): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  const { $ref, allOf, ...others } = schema as JsonSchema;
  if (depth > NAMES.length * 3) return true;
  if (Object.keys(others).length > 0) return false;
  const target = $ref?.split("/").at(-1);
  const below = [...(target === undefined ? [] : [$defs[target]]), ...((allOf as readonly unknown[]) ?? [])];
  return target === name || below.some((one) => leadsTo({ $defs }, one, name, depth + 1));
}

/** True if no schema asks of a value what it asks of the same value already: what that means is not said. */
export function isWellFounded({ $defs }: Document): boolean {
  const visit = (schema: unknown, open: readonly unknown[]): boolean => {
    if (typeof schema !== "object" || schema === null) return true;
    if (open.includes(schema)) return false;
    const { $ref, allOf = [], anyOf = [], oneOf = [], not, if: condition } = schema as JsonSchema;
    const target = $ref?.split("/").at(-1);
    const below = [...allOf, ...anyOf, ...oneOf, not, condition, target === undefined ? true : $defs[target]];
    return below.every((one) => visit(one, [...open, schema]));
  };
  return Object.values($defs).every((schema) => visit(schema, []));
}
