import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Keywords, Schema } from "../src/schema.ts";
import { intersect, isValid, type SampleOptions, sample, shapeOf, spaceOf } from "../src/shape.ts";
import { documents, values } from "./random-schema.ts";

function sampleIn(document: Keywords, options?: SampleOptions): unknown {
  return sample(shapeOf(spaceOf(document), document), options);
}

const words = { type: "string" };

// Each with the sample that is wanted, where it matters which.
const satisfiable: readonly (readonly [what: string, schema: Keywords, want?: unknown])[] = [
  ["uniqueItems of texts", { type: "array", minItems: 3, uniqueItems: true, items: words }],
  [
    "uniqueItems of a few values",
    { type: "array", minItems: 2, uniqueItems: true, items: { enum: ["a", "b"] } },
    ["a", "b"],
  ],
  [
    "uniqueItems of booleans",
    { type: "array", minItems: 2, uniqueItems: true, items: { type: "boolean" } },
    [true, false],
  ],
  ["uniqueItems of many", { type: "array", minItems: 300, uniqueItems: true, items: { type: "integer" } }],
  [
    "uniqueItems of uuids",
    { type: "array", minItems: 4, uniqueItems: true, items: { type: "string", format: "uuid" } },
  ],
  [
    "uniqueItems of dates",
    { type: "array", minItems: 4, uniqueItems: true, items: { type: "string", format: "date" } },
  ],
  [
    "uniqueItems of objects",
    {
      type: "array",
      minItems: 3,
      uniqueItems: true,
      items: { type: "object", required: ["id"], properties: { id: words } },
    },
  ],
  [
    "minProperties of described members",
    { type: "object", minProperties: 2, properties: { a: words, b: words, c: words } },
  ],
  [
    "minProperties of any members",
    { type: "object", minProperties: 2, additionalProperties: { type: "integer" } },
    { name1: 1, name2: 1 },
  ],
  [
    "minProperties of names that are listed",
    { type: "object", minProperties: 2, propertyNames: { enum: ["x", "y"] } },
  ],
  ["minProperties of short names", { type: "object", minProperties: 3, propertyNames: { maxLength: 2 } }],
  [
    "minProperties of names with a prefix",
    { type: "object", minProperties: 1, patternProperties: { "^x-": words }, additionalProperties: false },
  ],
  [
    "maxProperties",
    { type: "object", maxProperties: 1, properties: { a: words, b: words } },
    { a: "string" },
  ],
  [
    "propertyNames that refuse what is described",
    { type: "object", properties: { ab: words, c: words }, propertyNames: { maxLength: 1 } },
    { c: "string" },
  ],
  ["contains", { type: "array", contains: { const: 5 } }, [5]],
  ["contains with minContains", { type: "array", contains: { type: "integer" }, minContains: 3 }, [1, 1, 1]],
  [
    "contains beside prefixItems",
    { type: "array", prefixItems: [words], contains: { type: "integer" } },
    ["string", 1],
  ],
  ["maxContains", { type: "array", minItems: 3, contains: { type: "integer" }, maxContains: 1 }],
  ["minContains of none", { type: "array", contains: words, minContains: 0, maxContains: 0, minItems: 1 }],
  [
    "contains of two lists",
    {
      allOf: [{ contains: { minimum: 5 } }, { contains: { maximum: 7 } }],
      type: "array",
      items: { type: "integer" },
      maxItems: 1,
    },
  ],
  ["open ranges", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }],
  ["an open range of negative numbers", { type: "number", exclusiveMaximum: 0 }],
  ["an open range of large numbers", { type: "number", exclusiveMinimum: 1e300 }],
  ["an open range of small numbers", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1e-300 }],
  [
    "multiples of two numbers",
    { allOf: [{ multipleOf: 4 }, { multipleOf: 6 }], type: "number", minimum: 1 },
    12,
  ],
  [
    "multiples of fractions",
    { allOf: [{ multipleOf: 0.2 }, { multipleOf: 0.25 }], type: "number", minimum: 0.1 },
    1,
  ],
  ["integers that are multiples of a fraction", { type: "integer", multipleOf: 1.5, minimum: 1 }, 3],
  ["multiples below", { type: "integer", multipleOf: 7, maximum: -3 }, -7],
  ["numbers that are no integers", { type: "number", not: { type: "integer" } }],
  [
    "the second branch of oneOf",
    { oneOf: [{ type: "string", minLength: 2, maxLength: 1 }, { type: "boolean" }] },
    true,
  ],
  ["a value of one branch alone", { oneOf: [{ type: "number" }, { type: "integer" }] }],
  [
    "branches that only require",
    { type: "object", properties: { a: words, b: words }, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
  ],
  [
    "two branches of anyOf at once",
    {
      type: "object",
      minProperties: 2,
      anyOf: [
        { properties: { a: words }, required: ["a"] },
        { properties: { b: words }, required: ["b"] },
      ],
      unevaluatedProperties: false,
    },
    { a: "string", b: "string" },
  ],
  [
    "allOf, the narrow one last",
    { allOf: [{ enum: ["a", "b", "c"] }, { type: "string" }, { enum: ["c", "d"] }] },
    "c",
  ],
  ["allOf, the narrow one first", { allOf: [{ const: 3 }, { enum: [1, 2, 3] }, { minimum: 2 }] }, 3],
  [
    "required over levels",
    {
      type: "object",
      properties: { a: { type: "object", properties: { b: { type: "integer" } } } },
      allOf: [{ required: ["a"] }, { properties: { a: { required: ["b"] } } }],
    },
    { a: { b: 1 } },
  ],
  [
    "dependentRequired",
    {
      type: "object",
      properties: { a: words, b: { type: "integer" } },
      dependentRequired: { a: ["b", "c"] },
    },
  ],
  [
    "dependentRequired of what cannot be",
    { type: "object", properties: { a: words, b: false, c: words }, dependentRequired: { a: ["b"] } },
    { c: "string" },
  ],
  [
    "dependentSchemas",
    {
      type: "object",
      required: ["a"],
      dependentSchemas: { a: { required: ["b"], properties: { b: { const: 1 } } } },
    },
    { a: null, b: 1 },
  ],
  [
    "dependentSchemas that cannot be",
    { type: "object", properties: { a: words, b: words }, dependentSchemas: { a: false } },
    { b: "string" },
  ],
  [
    "if with then",
    {
      type: "object",
      properties: { kind: words },
      if: { properties: { kind: { const: "x" } }, required: ["kind"] },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword.
      then: { required: ["size"] },
    },
  ],
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword.
  ["if with else", { type: "integer", if: { minimum: 100 }, then: false, else: { minimum: 5 } }, 5],
  ["not of a value", { type: "string", not: { const: "string" } }],
  [
    "not of a member",
    { type: "object", properties: { a: words, b: words }, not: { required: ["a"] } },
    { b: "string" },
  ],
  [
    "not of a member's value",
    {
      type: "object",
      required: ["a"],
      properties: { a: { type: "integer" } },
      not: { properties: { a: { maximum: 3 } } },
    },
  ],
  ["not of a type", { not: { type: ["null", "object", "array"] } }],
  [
    "not of a list's item",
    { type: "array", minItems: 1, items: { enum: [1, 2] }, not: { contains: { const: 1 } } },
    [2],
  ],
  [
    "unevaluatedProperties of a type",
    { type: "object", required: ["a"], unevaluatedProperties: { type: "integer" } },
    { a: 1 },
  ],
  [
    "unevaluatedProperties of none",
    { type: "object", allOf: [{ properties: { a: words } }], unevaluatedProperties: false },
    { a: "string" },
  ],
  [
    "unevaluatedItems of a type",
    { type: "array", prefixItems: [words], minItems: 2, unevaluatedItems: { type: "integer" } },
    ["string", 1],
  ],
  ["unevaluatedItems of none", { type: "array", prefixItems: [words, words], unevaluatedItems: false }],
  [
    "prefixItems and no more",
    { type: "array", prefixItems: [words, { type: "integer" }], items: false },
    ["string", 1],
  ],
  ["maxLength with a format", { type: "string", format: "email", maxLength: 10 }],
  ["minLength with a format", { type: "string", format: "uri", minLength: 40 }],
  ["an e-mail address that is long", { type: "string", format: "email", minLength: 30 }],
  ["maxLength of one", { type: "string", maxLength: 1, not: { const: "s" } }],
  [
    "members of enum that others refuse",
    { enum: [null, 1, "a", "abc"], type: "string", minLength: 2 },
    "abc",
  ],
  [
    "an optional member that cannot be",
    { type: "object", properties: { a: { type: "string", minLength: 2, maxLength: 1 }, b: words } },
    { b: "string" },
  ],
  [
    "an optional item that cannot be",
    { type: "array", items: { type: "string", minLength: 2, maxLength: 1 } },
    [],
  ],
  [
    "an example that does not fit",
    { type: "object", example: { a: 1 }, properties: { a: words } },
    { a: "string" },
  ],
];

test.each(satisfiable.map(([what, schema, want]) => ({ what, schema, want })))(
  "a sample is found: $what",
  ({ schema, want }) => {
    const found = sampleIn(schema);
    expect(found).toBeDefined();
    if (want !== undefined) expect(found).toEqual(want);
    for (const size of ["minimal", "maximal"] as const) expect(sampleIn(schema, { size })).toBeDefined();
  },
);

test.each<readonly [string, Keywords]>([
  ["allOf of two types", { allOf: [{ type: "string" }, { type: "integer" }] }],
  ["no end", { type: "object", required: ["a"], properties: { a: { $ref: "#" } } }],
  [
    "more distinct items than there are",
    { type: "array", minItems: 3, uniqueItems: true, items: { type: "boolean" } },
  ],
])("no sample is found of what has no value: %s", (_, schema) => {
  expect(sampleIn(schema)).toBeUndefined();
});

test("random schemas: a sample of any size is valid, and nearly all that have a value have one", () => {
  const some = fc.sample(values, { seed: 3, numRuns: 200 });
  let [known, found] = [0, 0];
  for (const document of fc.sample(documents, { seed: 3, numRuns: Number(process.env["LAW_RUNS"] ?? 500) })) {
    const space = spaceOf({ ...document });
    const [a, b] = [document.$defs["A"], document.$defs["B"]].map((one) => shapeOf(space, one as Schema));
    if (!a || !b) continue;
    for (const shape of [a, intersect([a, b])]) {
      const made = ([undefined, "minimal", "maximal"] as const).map((size) =>
        sample(shape, size && { size }),
      );
      for (const value of made) if (value !== undefined) expect(isValid(shape, value)).toBe(true);
      if (!made.some((value) => value !== undefined) && !some.some((value) => isValid(shape, value)))
        continue;
      known++;
      if (made.every((value) => value !== undefined)) found++;
    }
  }
  expect(found / known).toBeGreaterThan(0.995);
});

describe("sizes", () => {
  const pet = {
    type: "object",
    required: ["name"],
    properties: { name: words, tags: { type: "array", items: words }, owner: { $ref: "#/$defs/Person" } },
    example: { name: "Rex", tags: ["a", "b"], extra: true },
    $defs: {
      Person: { type: "object", properties: { home: { type: "object", properties: { street: words } } } },
    },
  };

  test("minimal has what must be there alone, maximal every described member", () => {
    expect(sampleIn(pet, { size: "minimal" })).toEqual({ name: "string" });
    expect(sampleIn(pet, { size: "maximal" })).toEqual({
      name: "string",
      tags: ["string"],
      owner: { home: { street: "string" } },
    });
    expect(sampleIn(pet)).toEqual(pet.example);
  });

  test("what is listed stays, and so does what is shown of a scalar or of anything", () => {
    const schema = {
      type: "object",
      properties: {
        kind: { const: { a: 1 } },
        size: { type: "integer", example: 7 },
        more: { type: "object", example: { x: 1 } },
      },
      required: ["kind"],
    };
    expect(sampleIn(schema, { size: "maximal" })).toEqual({ kind: { a: 1 }, size: 7, more: { x: 1 } });
    expect(sampleIn(schema, { size: "minimal" })).toEqual({ kind: { a: 1 } });
  });

  test("recursion ends: what may be left out is, the rest is minimal", () => {
    const tree = {
      oneOf: [
        { type: "object", required: ["left"], properties: { left: { $ref: "#" }, right: { $ref: "#" } } },
        { type: "integer" },
      ],
    };
    expect(sampleIn(tree, { size: "minimal" })).toBe(1);
    expect(sampleIn(tree, { size: "maximal" })).toEqual({ left: 1 });
    const list = {
      type: "object",
      properties: { next: { $ref: "#" }, all: { type: "array", items: { $ref: "#" } } },
    };
    expect(sampleIn(list, { size: "maximal" })).toEqual({ all: [] });
  });

  test("a maximal map has one member", () => {
    expect(
      sampleIn({ type: "object", additionalProperties: { type: "integer" } }, { size: "maximal" }),
    ).toEqual({ name1: 1 });
  });

  test("two schemas that have a part in common are no recursion", () => {
    const document = {
      $defs: {
        Being: { type: "object", required: ["name"], properties: { name: words } },
        Owner: {
          allOf: [{ $ref: "#/$defs/Being" }, { required: ["age"], properties: { age: { type: "integer" } } }],
        },
      },
      allOf: [
        { $ref: "#/$defs/Being" },
        { required: ["owner"], properties: { owner: { $ref: "#/$defs/Owner" } } },
      ],
    };
    expect(sampleIn(document)).toEqual({ name: "string", owner: { name: "string", age: 1 } });
  });
});

describe("preferred values", () => {
  const document = {
    $defs: {
      Name: { type: "string" },
      Alias: { description: "A name.", $ref: "#/$defs/Name" },
      Person: { type: "object", properties: { name: { $ref: "#/$defs/Alias" } } },
    },
    type: "object",
    properties: {
      owner: { $ref: "#/$defs/Person" },
      other: { allOf: [{ $ref: "#/$defs/Person" }], description: "Another one." },
      either: { oneOf: [{ type: "null" }, { $ref: "#/$defs/Person" }], not: { type: "null" } },
      narrow: { $ref: "#/$defs/Person", required: ["name", "age"] },
    },
    required: ["narrow"],
  };
  const person = { name: "Ann" };
  const options: SampleOptions = {
    preferred: (schema) => (schema === document.$defs.Person ? person : schema === document ? {} : undefined),
  };

  test("stand wherever their schema is met, and are the same objects", () => {
    const found = sampleIn(document, options) as { readonly [name: string]: unknown };
    expect(found).toEqual({
      owner: person,
      other: person,
      either: person,
      narrow: { name: "string", age: null },
    });
    for (const name of ["owner", "other", "either"]) expect(found[name]).toBe(person);
  });

  test("are asked for what an alias leads to, but not for the whole", () => {
    const { Alias } = document.$defs;
    const asked: unknown[] = [];
    const shape = shapeOf(spaceOf(document), Alias);
    expect(
      sample(shape, {
        preferred: (schema) => {
          asked.push(schema);
          return schema === Alias ? "no" : "Ann";
        },
      }),
    ).toBe("Ann");
    expect(asked).toEqual([document.$defs.Name]);
  });

  test("that are not valid there, or too large, are left alone", () => {
    const large = { name: "x".repeat(60_000) };
    expect(
      sampleIn(document, { preferred: (schema) => (schema === document.$defs.Person ? large : undefined) }),
    ).toMatchObject({
      owner: { name: "string" },
    });
    expect(
      sampleIn(document, { preferred: (schema) => (schema === document.$defs.Name ? 5 : undefined) }),
    ).toMatchObject({
      owner: { name: "string" },
    });
  });
});

test("values that are made of others stay small to make, though they are large to read", () => {
  const level = (index: number): Keywords => ({ $ref: `#/$defs/S${index}` });
  const $defs = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `S${index}`,
      index === 39
        ? { type: "integer" }
        : { type: "object", properties: { a: level(index + 1), b: level(index + 1) } },
    ]),
  );
  const space = spaceOf({ $defs });
  const made = new Map<unknown, unknown>();
  for (const schema of Object.values($defs).reverse())
    made.set(schema, sample(shapeOf(space, schema), { size: "maximal", preferred: (one) => made.get(one) }));
  const of = (index: number): unknown => made.get($defs[`S${index}`]);
  expect(of(35)).toEqual({ a: of(36), b: of(36) });
  expect((of(35) as { readonly a: unknown }).a).toBe(of(36));
  for (const [schema, value] of made) expect(isValid(shapeOf(space, schema as Keywords), value)).toBe(true);
});
