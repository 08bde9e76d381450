import { describe, expect, test } from "vitest";
import type { Schema } from "../src/schema.ts";
import { type Containment, type ContainmentOptions, containment, shapeOf, spaceOf } from "../src/shape.ts";

function ask(inner: Schema, outer: Schema, options?: ContainmentOptions): Containment {
  const space = spaceOf({ inner, outer });
  return containment(shapeOf(space, inner), shapeOf(space, outer), options);
}

const text = { type: "string" };
const whole = { type: "integer" };

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
});
