import type { JsonObject } from "@specmint/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, it } from "vitest";
import { loadValidators } from "./load-validators.ts";
import { randomSchema, randomValue, seeded } from "./random-schemas.ts";
import { schemaModel } from "./schema-model.ts";

/** What the schemas below refer to. */
const shared: { readonly [name: string]: JsonObject | boolean } = {
  Named: { type: "object", required: ["name"], properties: { name: { type: "string" } } },
  Tree: {
    type: "object",
    properties: { name: { type: "string" }, children: { type: "array", items: { $ref: "#/$defs/Tree" } } },
  },
  Alias: { $ref: "#/$defs/Named" },
  Anything: true,
  Nothing: false,
  Pair: { prefixItems: [{ type: "string" }, { type: "number" }] },
};

const ref = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });
const names = "a b c d e f g h i j".split(" ");

const schemas: readonly (JsonObject | boolean)[] = [
  true,
  false,
  {},
  ...["string", "integer", "number", "boolean", "null", "array", "object"].map((type) => ({ type })),
  { type: ["string", "null"], minLength: 2 },
  { type: ["integer", "array"], maximum: 3, minItems: 1 },
  { minLength: 2, maxLength: 3 },
  { pattern: "^a/?b\\p{L}*$" },
  { format: "date-time" },
  { type: "integer", format: "int32" },
  { minimum: 1, maximum: 3 },
  { exclusiveMinimum: 1, exclusiveMaximum: 3 },
  { multipleOf: 3 },
  { enum: ["ab", 1, null, true] },
  { enum: [{ a: 1 }, [1, [2]], { name: "x", b: { c: [] } }] },
  { enum: Array.from({ length: 300 }, (_, index) => index) },
  { properties: { a: { enum: [{ x: 1 }] }, b: { enum: [{ y: 2 }] }, name: { enum: [{ x: 1 }] } } },
  { const: "ab" },
  { const: { a: 1 } },
  { required: ["a", "name"] },
  { required: Array.from({ length: 300 }, (_, index) => `p${index}`) },
  { properties: { a: { type: "string" }, "b/c~d e": { type: "number" } }, additionalProperties: false },
  { properties: Object.fromEntries(names.map((name) => [name, {}])), additionalProperties: false },
  { properties: { a: true, name: false }, additionalProperties: { type: "number" } },
  { patternProperties: { "^[ab]": { type: "number" } }, additionalProperties: false },
  { propertyNames: { minLength: 2 } },
  { propertyNames: false },
  { minProperties: 1, maxProperties: 1 },
  { dependentRequired: { a: ["b", "name"] } },
  { dependentSchemas: { a: { required: ["name"] } } },
  { dependencies: { a: ["b"], name: { required: ["a"] } } },
  { items: { type: "number" }, minItems: 2, maxItems: 3 },
  { prefixItems: [{ type: "string" }, true], items: { type: "number" } },
  { prefixItems: [{ type: "string" }], items: false },
  { contains: { type: "number" } },
  { contains: { type: "number" }, minContains: 2, maxContains: 2 },
  { contains: { type: "number" }, minContains: 0 },
  { uniqueItems: true },
  { allOf: [{ type: "object" }, { required: ["a"] }] },
  { anyOf: [{ type: "string" }, { required: ["a"] }, { type: "number", minimum: 2 }] },
  {
    oneOf: [{ type: "object", required: ["a"] }, { type: "object", required: ["name"] }, { type: "number" }],
  },
  { not: { type: "object", required: ["a"] } },
  { not: { properties: { a: { type: "string" }, b: ref("Named") } } },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword
  { if: { required: ["a"] }, then: { required: ["b"] }, else: { required: ["name"] } },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword
  { if: ref("Named"), then: { maxProperties: 1 } },
  ...Object.keys(shared).map(ref),
  { ...ref("Named"), maxProperties: 1 },
  { items: ref("Tree") },
  { oneOf: [ref("Named"), ref("Pair")] },
  { anyOf: [ref("Nothing"), ref("Anything")] },
  { properties: { children: { items: { properties: { name: ref("Nothing") } } } } },
  { properties: { a: true }, unevaluatedProperties: false },
  {
    allOf: [{ properties: { a: true } }],
    anyOf: [{ required: ["b"], properties: { b: true } }, true],
    unevaluatedProperties: false,
  },
  { allOf: [{ patternProperties: { "^a": true } }], unevaluatedProperties: { type: "number" } },
  { allOf: [ref("Named")], unevaluatedProperties: false },
  { ...ref("Alias"), properties: { a: true }, unevaluatedProperties: false },
  { ...ref("Tree"), unevaluatedProperties: false },
  { properties: { children: { items: { ...ref("Tree"), unevaluatedProperties: false } } } },
  { prefixItems: [true], unevaluatedItems: false },
  { allOf: [ref("Pair")], unevaluatedItems: false },
  { allOf: [ref("Pair")], unevaluatedItems: { type: "null" } },
];

const values: readonly unknown[] = [
  ...["", "a", "ab", "abc", "a/bé", "😀", "😀😀", "2024-02-29T12:00:00Z", "name"],
  ...[0, 1, 2, 3, 4, 1.5, -3, 299, 300, 2 ** 31, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY],
  ...[null, true, false, undefined],
  ...[
    [],
    [1],
    [1, 1],
    [1, 2, 3],
    ["a"],
    ["a", "a"],
    ["a", 1],
    ["a", "1", 1],
    ["a", 1, null],
    ["a", 1, 2, 3],
    [[1], [1]],
    [1, [2]],
  ],
  ...[[{ a: 1 }, { a: 1 }], [{ name: 1 }], [{ children: [{ children: [{ name: 1 }] }] }]],
  ...[
    {},
    { a: 1 },
    { a: "x" },
    { a: 1, b: 2 },
    { b: 1 },
    { name: "x" },
    { name: 1 },
    { name: "x", a: 1 },
    { name: "x", b: { c: [] } },
  ],
  ...[
    { a: 1, b: 2, name: "x" },
    { "b/c~d e": 1 },
    { "b/c~d e": "1", "x~/": 1 },
    { ab: "x", c: 1 },
    { z: 1, a: {} },
    { a: { x: 1 }, b: { x: 1 }, name: { y: 2 } },
    { a: { y: 2 }, b: { y: 2 }, name: { x: 1 } },
    { a: undefined },
  ],
  ...[
    { children: [{ name: "x" }, { name: 1, a: 1 }] },
    { children: [{ children: [{ b: 1 }] }] },
    { children: 1, name: "x", b: 1 },
  ],
  Object.fromEntries(names.map((name) => [name, 1])),
];

/** ajv as it is, told to know no other formats and to allow what JSON Schema allows. */
function plainAjv(schema: JsonObject | boolean): (value: unknown) => readonly string[] {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    strictNumbers: true,
    meta: false,
    logger: false,
    formats: fullFormats,
  });
  const validate = ajv.compile(typeof schema === "boolean" ? schema : { ...schema, $defs: shared });
  return (value) => {
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, keyword, message, params }) => {
      // Ours points at the property that should not be there, ajv at the object that has it.
      const key: string | undefined = params["additionalProperty"] ?? params["unevaluatedProperty"];
      const token = key === undefined ? "" : `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      return line(instancePath + token, keyword, message ?? "");
    });
  };
}

/** Without the indices of duplicates: of several pairs ajv tells now this one, now that. */
function line(pointer: string, keyword: string, message: string): string {
  return `${pointer} ${keyword}: ${message.replace(/ \(items ## \d+ and \d+/, " (items")}`;
}

/** Of what ajv tells, ours tells 100 issues, whichever come first. */
function expectedOf(theirs: readonly string[], ours: readonly string[]): readonly string[] {
  const all = [...theirs].sort();
  return all.length <= 100 ? all : all.filter((one) => ours.includes(one)).slice(0, 100);
}

const asking = schemas.filter((schema) => JSON.stringify(schema).includes('"unevaluated'));
const others = schemas.filter((schema) => !asking.includes(schema));

// Apart, because the code that tells one schema what another has seen is only there where one asks.
describe.each([
  ["that asks what others have evaluated", asking],
  ["of another schema", others],
])("a validator %s", async (_, group) => {
  const named = group.map((schema, index) => [`Value${index}`, schema]);
  const validator = await loadValidators(schemaModel({ ...shared, ...Object.fromEntries(named) }));

  it.each(group.map((schema, index) => [JSON.stringify(schema).slice(0, 120), index, schema] as const))(
    "agrees with plain ajv on %s",
    (__, index, schema) => {
      const ours = validator(`Value${index}`);
      const theirs = plainAjv(schema);
      for (const value of values) {
        const issues = ours(value).issues ?? [];
        const lines = issues.map(({ pointer, keyword, message }) => line(pointer, keyword, message));
        expect({ value, issues: lines.sort() }).toEqual({ value, issues: expectedOf(theirs(value), lines) });
      }
    },
  );
});

/** Where ajv is not what the specification says: what `contains` and a failing `if` have evaluated. */
function isOdd(text: string): boolean {
  return /"unevaluated/.test(text) && /"contains"|"if"/.test(text);
}

describe("a validator of a random schema", async () => {
  const random = seeded(4);
  const names = Object.keys(shared);
  const many = Array.from({ length: 300 }, () => randomSchema(random, 3, names) as JsonObject | boolean);
  const group = many.filter((schema) => !isOdd(JSON.stringify(schema)));
  const named = group.map((schema, index) => [`Value${index}`, schema]);
  const validator = await loadValidators(schemaModel({ ...shared, ...Object.fromEntries(named) }));

  it("agrees with plain ajv on random values", () => {
    let valid = 0;
    for (const [index, schema] of group.entries()) {
      const ours = validator(`Value${index}`);
      const theirs = plainAjv(schema);
      for (let count = 0; count < 40; count++) {
        const value = randomValue(random, 3);
        const lines = (ours(value).issues ?? []).map((issue) =>
          line(issue.pointer, issue.keyword, issue.message),
        );
        valid += lines.length === 0 ? 1 : 0;
        const told = { schema, value, issues: lines.sort() };
        expect(told).toEqual({ schema, value, issues: [...theirs(value)].sort() });
      }
    }
    expect(valid).toBeGreaterThan(group.length * 10);
    expect(valid).toBeLessThan(group.length * 35);
  });
});
