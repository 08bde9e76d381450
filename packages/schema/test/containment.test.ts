import { describe, expect, test } from "vitest";
import type { Keywords, Schema } from "../src/schema.ts";
import {
  type Containment,
  type ContainmentOptions,
  containment,
  type Shape,
  shapeOf,
  spaceOf,
} from "../src/shape.ts";

function ask(inner: Schema, outer: Schema, options?: ContainmentOptions): Containment {
  const space = spaceOf({ inner, outer });
  return containment(shapeOf(space, inner), shapeOf(space, outer), options);
}

const text = { type: "string" };
const whole = { type: "integer" };

function tagged(index: number, x: Schema): Schema {
  return { type: "object", required: ["kind", "x"], properties: { kind: { const: index }, x } };
}

/** Branches of which each shares properties with the next. */
function untagged(index: number, value: Schema): Schema {
  const names = Array.from({ length: 6 }, (_, at) => `f${index * 2 + at}`);
  return { type: "object", properties: Object.fromEntries(names.map((name) => [name, value])) };
}

function wide(count: number, value: Schema): Schema {
  const names = Array.from({ length: count }, (_, index) => `p${index}`);
  return {
    type: "object",
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, value])),
  };
}

function nested<T>(depth: number, inside: T, around: (inside: T) => unknown = inProperty): T {
  let all = inside;
  for (let left = depth; left > 0; left--) all = around(all) as T;
  return all;
}

function inProperty(inside: unknown): unknown {
  return { type: "object", required: ["a"], properties: { a: inside } };
}

const contained: readonly (readonly [what: string, inner: Schema, outer: Schema])[] = [
  ["integers in numbers", whole, { type: "number" }],
  ["every type in anything", { type: ["string", "null"] }, {}],
  ["anything in every type", {}, { type: ["null", "boolean", "number", "string", "array", "object"] }],
  [
    "two ranges that touch",
    { type: "integer", minimum: 0 },
    { anyOf: [{ maximum: 10 }, { exclusiveMinimum: 10 }] },
  ],
  [
    "integers between bounds that are none",
    { type: "integer", exclusiveMinimum: 5 },
    { type: "integer", minimum: 5.5 },
  ],
  [
    "multiples of two numbers",
    { allOf: [{ multipleOf: 4 }, { multipleOf: 6 }], type: "integer" },
    { type: "integer", multipleOf: 12 },
  ],
  ["multiples of a fraction", { type: "number", multipleOf: 0.02 }, { type: "number", multipleOf: 0.01 }],
  ["int32 in int64", { type: "integer", format: "int32" }, { type: "integer", format: "int64" }],
  ["no number at all", { type: "integer", minimum: 1, maximum: 4, multipleOf: 5 }, false],
  ["a texts of no characters", { ...text, maxLength: 0 }, { const: "" }],
  ["what is not excluded", { ...text, not: { minLength: 2 } }, { ...text, maxLength: 1 }],
  [
    "a list of booleans that differ",
    { items: { type: "boolean" }, uniqueItems: true },
    { anyOf: [{ not: { type: "array" } }, { maxItems: 2 }] },
  ],
  ["items of a prefix", { type: "array", items: text }, { prefixItems: [text, text] }],
  [
    "the third item, where only two are described",
    { type: "array", prefixItems: [text, whole], items: whole },
    { items: { type: ["string", "integer"] } },
  ],
  ["a list that has an item of a sort", { type: "array", minItems: 1, items: whole }, { contains: whole }],
  [
    "closed objects in maps",
    { type: "object", properties: { a: whole, b: whole }, additionalProperties: false },
    { type: "object", additionalProperties: { type: "number" } },
  ],
  [
    "names of closed objects",
    { type: "object", properties: { a: {}, b: {} }, additionalProperties: false },
    { propertyNames: { maxLength: 1 }, maxProperties: 2 },
  ],
  [
    "a property that a branch asks for",
    { type: "object", required: ["a"], dependentRequired: { a: ["b"] } },
    { required: ["b"] },
  ],
  [
    "a condition whose branches are both within",
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword
    { if: { required: ["a"] }, then: { required: ["b"] }, else: { required: ["b"] }, type: "object" },
    { required: ["b"] },
  ],
  [
    "objects that say what they leave over, in their own words",
    { allOf: [{ properties: { a: whole } }], unevaluatedProperties: false },
    { properties: { a: whole }, additionalProperties: false },
  ],
  [
    "closed objects in what a branch leaves over",
    { type: "object", properties: { a: whole }, required: ["a"], additionalProperties: false },
    { anyOf: [{ properties: { a: whole } }, { properties: { b: {} } }], unevaluatedProperties: false },
  ],
  [
    "a prefix and nothing beyond it",
    { type: "array", prefixItems: [{}], unevaluatedItems: false },
    { maxItems: 1 },
  ],
  [
    "tagged branches in another order, each of them wider",
    { oneOf: Array.from({ length: 60 }, (_, index) => tagged(index, whole)) },
    { oneOf: Array.from({ length: 60 }, (_, index) => tagged(59 - index, { type: "number" })) },
  ],
  [
    "branches that are not told apart, in another order",
    { oneOf: Array.from({ length: 15 }, (_, index) => untagged(index, whole)) },
    { oneOf: Array.from({ length: 15 }, (_, index) => untagged(14 - index, whole)) },
  ],
  ["a schema that is 300 levels deep", nested(300, whole), nested(300, { type: "number" })],
  [
    "a schema of 300 properties",
    wide(300, { ...text, maxLength: 3 }),
    wide(300, { ...text, not: { minLength: 4 } }),
  ],
  [
    "the branches of oneOf without what they share",
    { oneOf: [{ type: "integer" }, { type: "number" }] },
    { not: whole },
  ],
];

const notContained: readonly (readonly [what: string, inner: Schema, outer: Schema, witness: unknown])[] = [
  ["numbers in integers", { type: "number" }, whole, 0.5],
  ["a bound that is lower", { type: "integer", minimum: 3 }, { type: "integer", minimum: 5 }, 3],
  ["multiples of another number", { type: "integer", multipleOf: 4 }, { type: "integer", multipleOf: 8 }, 4],
  ["a longer text", { ...text, minLength: 2 }, { ...text, maxLength: 3 }, "string"],
  ["a listed value", { enum: ["a", "b"] }, { enum: ["b", "c"] }, "a"],
  ["a text that is not listed", text, { enum: ["string"] }, "a"],
  ["an item", { type: "array", items: { type: ["string", "null"] } }, { type: "array", items: text }, [null]],
  [
    "an item after a prefix",
    { type: "array" },
    { type: "array", prefixItems: [{}], items: text },
    [null, null],
  ],
  ["no item", { type: "array", items: whole }, { contains: whole }, []],
  ["two equal items", { type: "array", minItems: 1, items: whole }, { uniqueItems: true }, [0, 0]],
  ["too few items", { type: "array" }, { minItems: 2 }, []],
  ["a property that is missing", { type: "object" }, { required: ["a"] }, {}],
  [
    "a property of another type",
    { type: "object", properties: { a: { type: ["integer", "null"] } } },
    { properties: { a: whole } },
    { a: null },
  ],
  [
    "a property that is not described",
    { type: "object", properties: { a: text } },
    { properties: { a: text }, additionalProperties: false },
    { string: null },
  ],
  [
    "a property with a name of a pattern",
    { type: "object", patternProperties: { "^x-": {} }, additionalProperties: false },
    { patternProperties: { "^x-": text } },
    { "x-": null },
  ],
  ["a name", { type: "object" }, { propertyNames: { maxLength: 1 } }, { string: null }],
  [
    "a property deep inside",
    {
      properties: { a: { properties: { b: { type: ["string", "null"] } } } },
      required: ["a"],
      type: "object",
    },
    { properties: { a: { properties: { b: text } } } },
    { a: { b: null } },
  ],
  ["two branches of oneOf", { type: "integer" }, { oneOf: [{ type: "number" }, { minimum: 3 }] }, 3],
  [
    "a property that only a branch describes",
    {
      type: "object",
      properties: { a: whole, c: { type: "null" } },
      required: ["a"],
      additionalProperties: false,
    },
    { anyOf: [{ properties: { a: whole } }, { properties: { b: {} } }], unevaluatedProperties: false },
    { a: 0, c: null },
  ],
  [
    "one branch of many",
    { oneOf: Array.from({ length: 60 }, (_, index) => tagged(index, whole)) },
    { oneOf: Array.from({ length: 59 }, (_, index) => tagged(index, whole)) },
    { kind: 59, x: 0 },
  ],
  ["what is deep inside", nested(40, {}), nested(40, whole), nested(40, null, (inside) => ({ a: inside }))],
  [
    "a tagged branch",
    { oneOf: [{ properties: { kind: { const: "a" } }, required: ["kind"], type: "object" }] },
    { oneOf: [{ properties: { kind: { const: "b" } }, required: ["kind"], type: "object" }] },
    { kind: "a" },
  ],
];

describe("containment", () => {
  test.each(contained)("proves that it holds: %s", (_, inner, outer) => {
    expect(ask(inner, outer).answer).toBe("contained");
  });

  test.each(notContained)("shows a value that is outside: %s", (_, inner, outer, witness) => {
    expect(ask(inner, outer)).toEqual({ answer: "not contained", witness });
  });

  test("follows schemas that are made of each other, in two documents", () => {
    const schemas = (value: Schema): Keywords =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `S${index}`,
          {
            type: "object",
            properties: {
              ...Object.fromEntries(
                [1, 2, 3, 7, 11].map((step) => [`r${step}`, { $ref: `#/S${(index + step) % 30}` }]),
              ),
              ...(index === 29 && { value }),
            },
          },
        ]),
      );
    const shapeIn = (value: Schema): Shape => shapeOf(spaceOf(schemas(value)), { $ref: "#/S0" });
    const [narrow, wider] = [shapeIn({ ...whole, minimum: 3 }), shapeIn({ ...whole, not: { maximum: 2 } })];
    expect(containment(narrow, wider).answer).toBe("contained");
    expect(containment(wider, narrow).answer).toBe("contained");
    expect(containment(shapeIn(whole), narrow).answer).toBe("not contained");
  });

  test.each([
    [
      "a longest length",
      { ...text, maxLength: 10 },
      { ...text, maxLength: 20 },
      "/ `maxLength` 10 is within 20",
    ],
    ["a type", whole, { type: "number" }, "/ `type` integer is within number"],
    ["a branch", text, { anyOf: [whole, text] }, "/ is within branch 2 of `anyOf`"],
    [
      "what is inside",
      { type: "object", properties: { a: { items: { enum: ["x"] } } }, required: ["a", "b"] },
      { type: "object", properties: { a: { items: { enum: ["x", "y"] } } }, required: ["a"] },
      "/ `required` a, b includes a; /a/* `enum` x is within x, y",
    ],
    ["nothing where nothing differs", wide(3, text), wide(3, text), ""],
  ])("says how a proof goes: %s", (_, inner, outer, want) => {
    const found = ask(inner, outer);
    const steps = found.answer === "contained" ? found.derivation : [];
    expect(steps.map(({ path, says }) => `/${path.join("/")} ${says}`).join("; ")).toBe(want);
  });

  test.each([
    [
      "a pattern that nobody takes apart",
      { ...text, minLength: 1 },
      { ...text, pattern: "\\s|\\S" },
      /pattern|text/,
    ],
    ["a format that is not known", text, { ...text, format: "phone" }, /`phone` is not known/],
    ["a reference to nothing", whole, { $ref: "#/nothing" }, /leads nowhere/],
    [
      "a reference to nothing among others",
      whole,
      { type: "number", allOf: [{ $ref: "#/nothing" }] },
      /leads nowhere/,
    ],
  ])("does not decide what it cannot know: %s", (_, inner, outer, reason) => {
    expect(ask(inner, outer)).toEqual({ answer: "undecided", reason: expect.stringMatching(reason) });
  });

  test("does not decide what takes more steps than there are", () => {
    const [inner, outer] = [
      wide(50, { ...text, maxLength: 3 }),
      wide(50, { ...text, not: { minLength: 4 } }),
    ];
    expect(ask(inner, outer, { steps: 5 })).toEqual({
      answer: "undecided",
      reason: "It takes more than 5 steps to decide.",
    });
  });

  test.each([
    [
      "a property that is not described",
      { properties: { a: text } },
      { properties: { a: text, b: whole } },
      "contained",
    ],
    [
      "one that a map allows",
      { properties: { a: text }, additionalProperties: {} },
      { properties: { b: whole } },
      "not contained",
    ],
    ["one of an object of which nothing is said", {}, { properties: { b: whole } }, "not contained"],
    ["one that is required", { required: ["b"] }, { properties: { b: whole } }, "not contained"],
  ] as const)("takes senders to send what they describe: %s", (_, inner, outer, want) => {
    const object = { type: "object" };
    expect(ask({ ...object, ...inner }, outer, { sent: "described" }).answer).toBe(want);
    expect(ask({ ...object, ...inner }, outer).answer).toBe("not contained");
  });
});
