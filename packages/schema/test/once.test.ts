import { describe, expect, it } from "vitest";
import {
  type Format,
  lists,
  type Schema,
  unevaluated,
  unions,
  type Validator,
  validator,
} from "../src/gen1.ts";

/** A format that says how often it was asked. */
function counting(isValid: boolean): { readonly format: Format; readonly count: () => number } {
  let count = 0;
  const test = (): boolean => {
    count++;
    return isValid;
  };
  return { format: { name: "counting", test }, count: () => count };
}

/** Schemas of which each leads twice to the next, as many as levels, and the last to `end`. */
function doubling(levels: number, end: Schema, twice: (next: () => Schema) => Schema): Schema {
  let schema = end;
  for (let level = 0; level < levels; level++) {
    const next = schema;
    schema = twice(() => next);
  }
  return schema;
}

const $vocabulary = [unions, lists, unevaluated];

const ways: readonly [
  name: string,
  twice: (next: () => Schema) => Schema,
  value: (levels: number) => unknown,
][] = [
  ["allOf", (next) => ({ allOf: [{ $ref: next }, { $ref: next }] }), () => 1],
  ["anyOf", (next) => ({ $vocabulary, anyOf: [{ $ref: next }, { $ref: next }] }), () => 1],
  ["oneOf", (next) => ({ $vocabulary, oneOf: [{ $ref: next }, { $ref: next }] }), () => 1],
  ["a $ref beside another", (next) => ({ $ref: next, allOf: [{ $ref: next }] }), () => 1],
  [
    "two schemas for one property",
    (next) => ({ allOf: [{ properties: { a: { $ref: next } } }, { properties: { a: { $ref: next } } }] }),
    (levels) => Array.from({ length: levels }).reduce((a: unknown) => ({ a }), 1),
  ],
  [
    "two schemas for one item",
    (next) => ({ $vocabulary, items: { $ref: next }, contains: { $ref: next } }),
    (levels) => Array.from({ length: levels }).reduce((item: unknown) => [item], 1),
  ],
  [
    "what was evaluated",
    (next) => ({ $vocabulary, anyOf: [{ $ref: next }, { $ref: next }], unevaluatedProperties: false }),
    () => ({}),
  ],
];

describe("a schema that several lead to", () => {
  it.each(ways)("is applied once to a value at a place, through %s on twenty levels", (_, twice, value) => {
    for (const isValid of [true, false]) {
      const { format, count } = counting(isValid);
      validator(doubling(20, { format }, twice))(value(20));
      // Once for the verdict, once more for its failures, and each time once more for what it has evaluated.
      expect(count()).toBeGreaterThan(0);
      expect(count()).toBeLessThanOrEqual(4);
    }
  });

  it.each(ways)("tells its failures once, through %s", (name, twice, value) => {
    const issues = validator(doubling(20, { type: "string" }, twice))(value(20)).issues ?? [];
    // A value that fits two schemas of `oneOf` fails elsewhere; here none fits.
    expect(
      issues.filter(({ keyword }) => keyword === "type"),
      name,
    ).toHaveLength(1);
    expect(issues.length).toBeLessThanOrEqual(21);
  });

  it("tells its failures at each place of the same value", () => {
    const text: Schema = { type: "string" };
    const shared = { a: 1 };
    const part: Schema = { properties: { a: { $ref: () => text } } };
    const validate = validator({ properties: { x: { $ref: () => part }, y: { $ref: () => part } } });
    expect(validate({ x: shared, y: shared }).issues?.map(({ pointer }) => pointer)).toEqual([
      "/x/a",
      "/y/a",
    ]);
  });

  it("tells its failures where they count, though they did not count before", () => {
    const text: Schema = { type: "string" };
    const lax: Schema = { $vocabulary, anyOf: [{ $ref: () => text }, true] };
    const validate = validator({ allOf: [{ $ref: () => lax }, { $ref: () => text }] });
    expect(validate(1).issues).toMatchObject([{ keyword: "type" }]);
  });

  it("has evaluated the same each time", () => {
    const part: Schema = { properties: { a: true } };
    const validate = validator({
      $vocabulary,
      allOf: [
        { $ref: () => part },
        { $vocabulary, allOf: [{ $ref: () => part }], unevaluatedProperties: false },
      ],
      unevaluatedProperties: false,
    });
    expect(validate({ a: 1 }).issues).toBeUndefined();
    expect(validate({ b: 1 }).issues).toMatchObject([{ pointer: "/b" }]);
  });

  it("is applied anew to each value", () => {
    const { format, count } = counting(true);
    const validate = validator({ $ref: () => ({ format }) });
    validate(1);
    validate(1);
    expect(count()).toBe(2);
  });
});

describe("the issues of a value", () => {
  it.each<[string, Schema, unknown]>([
    ["items", { items: { type: "string" } }, Array(1000).fill(1)],
    ["properties", { additionalProperties: false }, Object.fromEntries(Array(1000).entries())],
    [
      "schemas",
      { $vocabulary, anyOf: Array.from({ length: 1000 }, (_, minimum) => ({ minimum: minimum + 1 })) },
      0,
    ],
    ["names", { required: Array.from({ length: 1000 }, String) }, {}],
  ])("are at most 100, of however many %s", (_, schema, value) => {
    expect(validator(schema)(value).issues).toHaveLength(100);
  });

  it("do not change the verdict of what comes after a hundred of them", () => {
    const list: Schema = { items: { type: "string" } };
    const validate = validator({ $vocabulary, anyOf: [list, { allOf: [list, true] }, { minItems: 1001 }] });
    expect(validate(Array(1000).fill(1)).issues).toHaveLength(100);
    expect(validate(Array(1001).fill(1)).issues).toBeUndefined();
  });
});

describe("a value of a union with a discriminator", () => {
  const cat: Schema = {
    type: "object",
    required: ["kind", "lives"],
    properties: { kind: { const: "cat" }, lives: { type: "integer", maximum: 9 } },
  };
  const dog: Schema = {
    type: "object",
    required: ["kind", "barks"],
    properties: { kind: { enum: ["dog", "hound"] }, barks: { type: "boolean" } },
  };
  const branches = [{ $ref: () => cat }, { $ref: () => dog }];
  const discriminator = { propertyName: "kind" };
  const issuesOf = (validate: Validator<unknown>, value: unknown): unknown =>
    validate(value).issues?.map(({ pointer, keyword }) => `${pointer} ${keyword}`);

  it.each(["oneOf", "anyOf"])("has the issues of the schema that its tag names alone: %s", (keyword) => {
    const validate = validator({ $vocabulary, [keyword]: branches, discriminator });
    expect(issuesOf(validate, { kind: "cat", lives: 10 })).toEqual(["/lives maximum"]);
    expect(issuesOf(validate, { kind: "hound", barks: "yes", lives: 10 })).toEqual(["/barks type"]);
    expect(issuesOf(validate, { kind: "cat", lives: 9 })).toBeUndefined();
  });

  it("has one issue if its tag names no schema, or is not there", () => {
    const validate = validator({ $vocabulary, oneOf: branches, discriminator });
    expect(issuesOf(validate, { kind: "bird", lives: 10 })).toEqual(["/kind discriminator"]);
    expect(issuesOf(validate, { lives: 10 })).toEqual(["/kind discriminator"]);
    expect(validate({}).issues?.[0]?.message).toBe("must name one of the schemas");
  });

  it("has the issues of all schemas if it is no object, or if there is no discriminator", () => {
    const validate = validator({ $vocabulary, oneOf: branches, discriminator });
    expect(issuesOf(validate, 1)).toEqual([" type", " type", " oneOf"]);
    const plain = validator({ $vocabulary, oneOf: branches });
    expect(issuesOf(plain, { kind: "cat", lives: 10 })).toEqual([
      "/lives maximum",
      " required",
      "/kind enum",
      " oneOf",
    ]);
  });

  it("has the issues of a union within a union by its own tag", () => {
    const pets: Schema = { $vocabulary, oneOf: branches, discriminator };
    const stone: Schema = {
      required: ["kind"],
      properties: { kind: { const: "stone" }, weight: { minimum: 1 } },
    };
    const validate = validator({
      $vocabulary,
      oneOf: [{ $ref: () => pets }, { $ref: () => stone }],
      discriminator,
    });
    expect(issuesOf(validate, { kind: "stone", weight: 0 })).toEqual(["/weight minimum"]);
    expect(issuesOf(validate, { kind: "cat", lives: 10 })).toEqual(["/lives maximum"]);
    expect(issuesOf(validate, { kind: "bird" })).toEqual(["/kind discriminator"]);
  });

  it("is not told of a tag further down, or at another place", () => {
    const owner: Schema = { properties: { pet: { $vocabulary, oneOf: branches, discriminator } } };
    expect(issuesOf(validator(owner), { pet: { kind: "dog", barks: { kind: 1 } } })).toEqual([
      "/pet/barks type",
    ]);
  });
});
