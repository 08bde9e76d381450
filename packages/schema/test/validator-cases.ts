import type { Json } from "./json.ts";

/** A schema, values that fit it, and values that do not. */
export interface ValidatorCase {
  readonly name: string;
  readonly schema: Json;
  readonly valid: readonly Json[];
  readonly invalid: readonly Json[];
}

/** What the schemas of the cases refer to. */
export const definitions: { readonly [name: string]: Json } = {
  Named: { required: ["name"], properties: { name: { type: "string" } } },
  Pair: { prefixItems: [{ type: "string" }, { type: "number" }] },
  Tree: { properties: { children: { items: { $ref: "#/$defs/Tree" } }, value: { type: "number" } } },
  Open: { allOf: [{ $ref: "#/$defs/Named" }], properties: { size: true } },
  Cat: { allOf: [{ $ref: "#/$defs/Pet" }, { required: ["meows"] }] },
  Dog: { allOf: [{ $ref: "#/$defs/Pet" }, { required: ["barks"] }] },
  Pet: { type: "object", oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }] },
  Itself: { $ref: "#/$defs/Itself", type: "string" },
};

const own = (text: string): Json => JSON.parse(text);

const ref = (name: string): { $ref: string } => ({ $ref: `#/$defs/${name}` });

/** One for each keyword, with what is easily got wrong (JSON Schema 2020-12, Core and Validation). */
export const cases: readonly ValidatorCase[] = [
  { name: "true accepts everything", schema: true, valid: [null, 1, "a", [], {}], invalid: [] },
  { name: "false accepts nothing", schema: false, valid: [], invalid: [null, 1, "a", [], {}] },
  { name: "an empty schema accepts everything", schema: {}, valid: [null, 1, "a", [], {}], invalid: [] },
  {
    name: "integer has 1.0, not 1.5",
    schema: { type: "integer" },
    valid: [1, -0, 1e300],
    invalid: [1.5, "1", null, true],
  },
  { name: "number", schema: { type: "number" }, valid: [1, 1.5], invalid: ["1", null, true] },
  { name: "string", schema: { type: "string" }, valid: ["", "1"], invalid: [1, null, [], {}] },
  { name: "boolean", schema: { type: "boolean" }, valid: [true, false], invalid: [0, "", null] },
  { name: "null", schema: { type: "null" }, valid: [null], invalid: [0, "", false, {}] },
  { name: "an array is no object", schema: { type: "object" }, valid: [{}], invalid: [[], null, "a"] },
  { name: "an object is no array", schema: { type: "array" }, valid: [[]], invalid: [{ length: 0 }, null] },
  {
    name: "several types",
    schema: { type: ["string", "null"] },
    valid: ["a", null],
    invalid: [1, {}, false],
  },
  {
    name: "enum compares deeply, whatever the order of properties",
    schema: { enum: [1, "1", null, [1, { a: 1, b: 2 }], { a: [] }] },
    valid: [1, "1", null, [1, { b: 2, a: 1 }], { a: [] }],
    invalid: [true, "null", [1], [1, { a: 1 }], { a: {} }, '{"a":[]}'],
  },
  {
    name: "enum tells 0 from false and 1 from true",
    schema: { enum: [0, 1] },
    valid: [0, -0, 1],
    invalid: [false, true],
  },
  { name: "const null", schema: { const: null }, valid: [null], invalid: [0, "", false, {}] },
  {
    name: "const false",
    schema: { const: { a: false } },
    valid: [{ a: false }],
    invalid: [{ a: 0 }, { a: null }, {}],
  },
  { name: "minimum is inclusive", schema: { minimum: 1.1 }, valid: [1.1, 2, "0"], invalid: [1] },
  { name: "maximum is inclusive", schema: { maximum: -1 }, valid: [-1, -2, "0"], invalid: [0] },
  { name: "exclusiveMinimum", schema: { exclusiveMinimum: 1 }, valid: [1.1, "0"], invalid: [1, 0] },
  { name: "exclusiveMaximum", schema: { exclusiveMaximum: 1 }, valid: [0.9, "2"], invalid: [1, 2] },
  {
    name: "multipleOf of decimals",
    schema: { multipleOf: 0.01 },
    valid: [0, 19.99, 4.35, -0.07, "a"],
    invalid: [0.001, 19.991],
  },
  {
    name: "multipleOf of an integer by a decimal",
    schema: { multipleOf: 0.1 },
    valid: [1, 0.3],
    invalid: [0.35],
  },
  { name: "multipleOf of large integers", schema: { multipleOf: 3 }, valid: [9e15, 0], invalid: [9e15 + 1] },
  {
    name: "minLength counts code points",
    schema: { minLength: 2 },
    valid: ["ab", "😀😀", 1, []],
    invalid: ["", "a", "😀"],
  },
  {
    name: "maxLength counts code points",
    schema: { maxLength: 2 },
    valid: ["", "😀😀", 100],
    invalid: ["abc", "😀😀😀"],
  },
  { name: "maxLength 0", schema: { maxLength: 0 }, valid: [""], invalid: ["a", "😀"] },
  { name: "pattern is not anchored", schema: { pattern: "a+" }, valid: ["xaay", 1], invalid: ["", "x"] },
  { name: "pattern has the flag u", schema: { pattern: "^\\p{L}.$" }, valid: ["é😀"], invalid: ["1a"] },
  {
    name: "pattern may be valid only without it",
    schema: { pattern: "^[\\w-.]\\-$" },
    valid: [".-"],
    invalid: ["-"],
  },
  { name: "an unknown format says nothing", schema: { format: "constructor" }, valid: ["a", 1], invalid: [] },
  {
    name: "format says nothing of another type",
    schema: { format: "date" },
    valid: ["2024-02-29", 1],
    invalid: ["2023-02-29"],
  },
  {
    name: "required",
    schema: { required: ["a", "b"] },
    valid: [{ a: null, b: 1 }, [], "a"],
    invalid: [{}, { a: 1 }],
  },
  {
    name: "required does not see what is inherited",
    schema: { required: ["constructor", "__proto__"] },
    valid: [own('{"constructor":1,"__proto__":2}')],
    invalid: [{}, { constructor: 1 }, own('{"__proto__":1}')],
  },
  { name: "minProperties", schema: { minProperties: 1 }, valid: [{ a: 1 }, [], ""], invalid: [{}] },
  {
    name: "maxProperties",
    schema: { maxProperties: 1 },
    valid: [{}, { a: 1 }, [1, 2]],
    invalid: [{ a: 1, b: 2 }],
  },
  {
    name: "properties with names that every object inherits",
    schema: own(
      '{"properties":{"__proto__":{"type":"number"},"toString":{"type":"string"},"constructor":false}}',
    ),
    valid: [{}, [], own('{"__proto__":1,"toString":"a"}')],
    invalid: [own('{"__proto__":"a"}'), { toString: 1 }, { constructor: 1 }],
  },
  {
    name: "additionalProperties are neither described nor matched by a pattern",
    schema: {
      properties: { a: true },
      patternProperties: { "^b": true },
      additionalProperties: { type: "number" },
    },
    valid: [{ a: "x", b1: "x", c: 1 }, [], {}],
    invalid: [{ c: "x" }, { ab: "x" }, own('{"__proto__":"x"}')],
  },
  {
    name: "additionalProperties does not look into other schemas",
    schema: { allOf: [{ properties: { a: true } }], additionalProperties: false },
    valid: [{}],
    invalid: [{ a: 1 }],
  },
  {
    name: "each pattern counts",
    schema: { patternProperties: { a: { type: "number" }, "^ab?$": { minimum: 2 } } },
    valid: [{ ab: 2, b: "x" }, { ca: 1 }],
    invalid: [{ ab: 1 }, { ca: "x" }],
  },
  {
    name: "propertyNames",
    schema: { propertyNames: { maxLength: 1 } },
    valid: [{ a: 1 }, {}, []],
    invalid: [{ ab: 1 }],
  },
  {
    name: "dependentRequired",
    schema: { dependentRequired: { a: ["b", "c"], toString: ["z"] } },
    valid: [{}, { b: 1 }, { a: 1, b: 1, c: 1 }, []],
    invalid: [{ a: 1 }, { a: 1, b: 1 }],
  },
  {
    name: "dependentSchemas",
    schema: { dependentSchemas: { a: { maxProperties: 1 }, b: false } },
    valid: [{}, { a: 1 }, { c: 1, d: 1 }],
    invalid: [{ a: 1, c: 1 }, { b: 1 }],
  },
  { name: "minItems", schema: { minItems: 1 }, valid: [[1], {}, ""], invalid: [[]] },
  { name: "maxItems", schema: { maxItems: 1 }, valid: [[], [1], "ab"], invalid: [[1, 2]] },
  {
    name: "uniqueItems compares deeply and by type",
    schema: { uniqueItems: true },
    valid: [[1, "1", true, [1], ["1"], { a: 1 }, '{"a":1}', null, "null"], [], "aa"],
    invalid: [
      [1, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [[[]], [[]]],
      [null, null],
      [0, -0],
    ],
  },
  { name: "uniqueItems false", schema: { uniqueItems: false }, valid: [[1, 1]], invalid: [] },
  {
    name: "items",
    schema: { items: { type: "number" } },
    valid: [[], [1, 2], { 0: "a" }],
    invalid: [["a"], [1, "a"]],
  },
  { name: "items false", schema: { items: false }, valid: [[], "a"], invalid: [[1]] },
  {
    name: "prefixItems may be fewer or more",
    schema: { prefixItems: [{ type: "string" }, { type: "number" }] },
    valid: [[], ["a"], ["a", 1, null]],
    invalid: [[1], ["a", "a"]],
  },
  {
    name: "items are those behind prefixItems",
    schema: { prefixItems: [true], items: { type: "number" } },
    valid: [["a"], ["a", 1, 2]],
    invalid: [
      ["a", "a"],
      ["a", 1, "a"],
    ],
  },
  {
    name: "a closed tuple",
    schema: { prefixItems: [true, true], items: false },
    valid: [[], [1, 2]],
    invalid: [[1, 2, 3]],
  },
  { name: "contains", schema: { contains: { const: 1 } }, valid: [[1], [0, 1, 1], {}], invalid: [[], [0]] },
  {
    name: "minContains and maxContains",
    schema: { contains: { const: 1 }, minContains: 2, maxContains: 3 },
    valid: [
      [1, 1],
      [1, 0, 1, 1],
    ],
    invalid: [[1], [1, 1, 1, 1], []],
  },
  {
    name: "minContains 0",
    schema: { contains: { const: 1 }, minContains: 0 },
    valid: [[], [0]],
    invalid: [],
  },
  {
    name: "minContains without contains",
    schema: { minContains: 2, maxContains: 0 },
    valid: [[], [1]],
    invalid: [],
  },
  {
    name: "allOf",
    schema: { allOf: [{ minimum: 1 }, { maximum: 2 }, true] },
    valid: [1, 2],
    invalid: [0, 3],
  },
  {
    name: "anyOf",
    schema: { anyOf: [{ type: "string" }, { minimum: 2 }] },
    valid: ["a", 2, null],
    invalid: [1],
  },
  {
    name: "oneOf",
    schema: { oneOf: [{ minimum: 2 }, { multipleOf: 2 }] },
    valid: [3, 0],
    invalid: [1, 4, "a"],
  },
  { name: "not", schema: { not: { type: ["string", "null"] } }, valid: [1, {}], invalid: ["a", null] },
  { name: "not not", schema: { not: { not: { minimum: 1 } } }, valid: [1, "a"], invalid: [0] },
  {
    name: "if, then and else",
    schema: {
      if: { properties: { kind: { const: "a" } }, required: ["kind"] },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword
      then: { required: ["x"] },
      else: { required: ["y"] },
    },
    valid: [{ kind: "a", x: 1 }, { y: 1 }, { kind: "b", y: 1 }],
    invalid: [{ kind: "a", y: 1 }, { x: 1 }],
  },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword
  { name: "then without if", schema: { then: false, else: false }, valid: [1], invalid: [] },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword
  { name: "if without else", schema: { if: { const: 1 }, then: false }, valid: [2], invalid: [1] },
  {
    name: "siblings of $ref count",
    schema: { ...ref("Named"), maxProperties: 1 },
    valid: [{ name: "a" }],
    invalid: [{}, { name: "a", b: 1 }],
  },
  {
    name: "a schema that refers to itself",
    schema: ref("Tree"),
    valid: [{}, { children: [{ children: [] }, { value: 1 }] }],
    invalid: [{ value: "a" }, { children: [{ children: [{ value: "a" }] }] }],
  },
  {
    name: "a schema that comes back to itself at the same value",
    schema: ref("Itself"),
    valid: ["a"],
    invalid: [1],
  },
  {
    name: "a parent that lists the children that extend it",
    schema: ref("Pet"),
    valid: [{ meows: 1 }, { barks: 1 }],
    invalid: [1, "a"],
  },
  {
    name: "a child that extends the parent that lists it",
    schema: { items: ref("Cat") },
    valid: [[{ meows: 1 }]],
    invalid: [[{ barks: 1 }], [1]],
  },
  {
    name: "unevaluatedProperties sees through allOf and $ref",
    schema: { allOf: [ref("Open")], properties: { own: true }, unevaluatedProperties: false },
    valid: [{ name: "a" }, { name: "a", size: 1, own: 1 }, []],
    invalid: [{ name: "a", other: 1 }],
  },
  {
    name: "unevaluatedProperties counts only the branches that hold",
    schema: {
      anyOf: [
        { required: ["a"], properties: { a: true } },
        { required: ["b"], properties: { b: true } },
        true,
      ],
      unevaluatedProperties: false,
    },
    valid: [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }, {}],
    invalid: [{ c: 1 }, { a: 1, c: 1 }],
  },
  {
    name: "unevaluatedProperties counts the one branch of oneOf that holds",
    schema: {
      oneOf: [
        { properties: { a: { const: 1 } }, required: ["a"] },
        { properties: { b: true }, required: ["b"] },
      ],
      unevaluatedProperties: false,
    },
    valid: [{ a: 1 }, { b: 1 }],
    invalid: [
      { a: 2, b: 1 },
      { a: 1, b: 1 },
    ],
  },
  {
    name: "unevaluatedProperties counts an if that holds, and what follows",
    schema: {
      if: { properties: { a: { const: 1 } }, required: ["a"] },
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword
      then: { properties: { b: true } },
      else: { properties: { c: true } },
      unevaluatedProperties: false,
    },
    valid: [{ a: 1, b: 1 }, { c: 1 }, {}],
    invalid: [{ a: 1, c: 1 }, { a: 2 }, { b: 1 }],
  },
  {
    name: "unevaluatedProperties counts dependentSchemas and patternProperties",
    schema: {
      dependentSchemas: { a: { properties: { b: true } } },
      patternProperties: { "^a$": true },
      unevaluatedProperties: { type: "number" },
    },
    valid: [{ a: "x", b: "x" }, { b: 1 }],
    invalid: [{ b: "x" }],
  },
  {
    name: "nothing within not is evaluated",
    schema: { not: { not: { properties: { a: true } } }, unevaluatedProperties: false },
    valid: [{}],
    invalid: [{ a: 1 }],
  },
  {
    name: "unevaluatedProperties does not see what stands beside its own schema",
    schema: { properties: { a: true }, allOf: [{ unevaluatedProperties: false }] },
    valid: [{}],
    invalid: [{ a: 1 }],
  },
  {
    name: "unevaluatedProperties does not see what its neighbours have seen, even where they are asked",
    schema: {
      allOf: [{ properties: { a: true } }, { unevaluatedProperties: false }],
      unevaluatedProperties: true,
    },
    valid: [{}],
    invalid: [{ a: 1 }],
  },
  {
    name: "what an inner unevaluatedProperties has seen is evaluated outside",
    schema: { allOf: [{ unevaluatedProperties: true }], unevaluatedProperties: false },
    valid: [{ a: 1 }],
    invalid: [],
  },
  {
    name: "the properties of a member are not those of the object",
    schema: { properties: { a: { properties: { b: true } } }, unevaluatedProperties: false },
    valid: [{ a: { b: 1, c: 1 } }],
    invalid: [{ a: {}, b: 1 }],
  },
  {
    name: "additionalProperties evaluates all",
    schema: { additionalProperties: true, unevaluatedProperties: false },
    valid: [{ a: 1 }],
    invalid: [],
  },
  {
    name: "unevaluatedItems sees through $ref",
    schema: { ...ref("Pair"), unevaluatedItems: false },
    valid: [[], ["a", 1], {}],
    invalid: [["a", 1, 2]],
  },
  {
    name: "unevaluatedItems counts what contains has found",
    schema: { prefixItems: [true], contains: { type: "string" }, unevaluatedItems: { type: "number" } },
    valid: [[null, "a", 1, "b"], ["a"]],
    invalid: [
      [null, "a", true],
      [null, 1],
    ],
  },
  {
    name: "unevaluatedItems counts only the branches that hold",
    schema: {
      anyOf: [{ prefixItems: [{ const: 1 }, true] }, true],
      prefixItems: [true],
      unevaluatedItems: false,
    },
    valid: [[1, 2], [2]],
    invalid: [
      [2, 2],
      [1, 2, 3],
    ],
  },
  {
    name: "items evaluates all",
    schema: { items: true, unevaluatedItems: false },
    valid: [[1, 2]],
    invalid: [],
  },
];
