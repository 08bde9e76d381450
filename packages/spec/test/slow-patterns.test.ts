import { regExp } from "@specmint/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundedRegExp } from "../src/bounded-reg-exp.ts";
import type { Json, JsonObject } from "../src/json.ts";
import { lookUp } from "../src/json-pointer.ts";
import { parseSource } from "../src/parse-source.ts";
import { patternCosts } from "../src/pattern-costs.ts";
import { compileSchemas, fits } from "../src/schema-validator.ts";
import { withoutSlowPatterns } from "../src/settle/slow-patterns.ts";
import type { Source } from "../src/source.ts";

const slow = "^(a|aa)+$";
const at = ["components", "schemas", "A"];

function sourceOf(schemas: JsonObject): Source {
  const document = { openapi: "3.1.0", info: {}, paths: {}, components: { schemas } };
  const { source, diagnostics } = parseSource("specs/groups.yaml", JSON.stringify(document));
  if (!source) throw new Error(JSON.stringify(diagnostics));
  return source;
}

async function loosened(schemas: JsonObject): Promise<JsonObject> {
  const source = sourceOf(schemas);
  return withoutSlowPatterns(source, await patternCosts(source.visits)).value;
}

const conditions = ["if", "then", "else"];

const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const name = fc.constantFrom(slow, "^x", "b(b|bb)*c");
  const one = tie("schema");
  const some = fc.array(one, { minLength: 1, maxLength: 3 });
  const keywords: Readonly<Record<string, fc.Arbitrary<Json>>> = {
    type: fc.constantFrom("string", "object", "array"),
    pattern: name,
    minLength: fc.constantFrom(1, 2),
    patternProperties: fc.dictionary(name, one, { minKeys: 1, maxKeys: 2 }),
    properties: fc.record({ a: one, x: one }, { requiredKeys: [] }),
    required: fc.constantFrom(["a"], ["x"]),
    additionalProperties: fc.oneof(fc.constant(false), one),
    unevaluatedProperties: fc.constant(false),
    propertyNames: one,
    dependentSchemas: fc.record({ a: one }),
    dependencies: fc.record({ a: one, x: fc.constant(["a"]) }),
    items: one,
    contains: one,
    minContains: fc.constantFrom(0, 2),
    maxContains: fc.constant(1),
    unevaluatedItems: fc.constant(false),
    ...{ allOf: some, anyOf: some, oneOf: some, not: one, if: one },
    $ref: fc.constantFrom("#/components/schemas/B", "#/components/schemas/C"),
  };
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthIdentifier: "schema" },
      fc.constantFrom<Json>({ pattern: slow }, { type: "string" }, { minLength: 2 }, true),
      fc
        .subarray(Object.entries(keywords), { minLength: 1, maxLength: 4 })
        .map((chosen) =>
          chosen.flatMap(([key, of]) => (key === "if" ? conditions : [key]).map((k) => [k, of])),
        )
        .chain((chosen) => fc.record(Object.fromEntries(chosen)) as fc.Arbitrary<Json>),
    ),
  };
});

const texts = ["", "a", "aa", "ab", "x", "bbc"];
const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...texts, 1, null),
  fc.array(fc.constantFrom(...texts, 1), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom("a", "aa", "x", "xy", "y"), fc.constantFrom<Json>(...texts, 1), {
    maxKeys: 3,
  }),
);

describe("a document without slow patterns", () => {
  it("has none of them, and accepts what it accepted", async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(schema, fc.array(value, { minLength: 20, maxLength: 20 }), async (A, values) => {
        const B = { oneOf: [{ pattern: slow }, { minLength: 2 }] };
        const schemas: JsonObject = { A, B, C: { minLength: 1, $ref: "#/components/schemas/B" } };
        const [before, after] = [sourceOf(schemas).value, await loosened(schemas)];
        expect(JSON.stringify(after)).not.toContain(slow);
        const [strict, loose] = [compileSchemas(before, regExp), compileSchemas(after, regExp)];
        if (JSON.stringify(lookUp(before, at)) !== JSON.stringify(lookUp(after, at))) changed++;
        for (const one of values)
          if (fits(strict, at, one)) expect(fits(loose, at, one), JSON.stringify(one)).toBe(true);
      }),
      { seed: 1, numRuns: 2000 },
    );
    expect(changed).toBeGreaterThan(500);
  });

  it("asks of a value what remains to be asked", async () => {
    const [text, one] = [{ type: "string" }, { maxLength: 1 }];
    const slowText = { ...text, pattern: slow };
    const condition = Object.fromEntries(
      conditions.map((key, index) => [key, [slowText, one, text][index] ?? true]),
    );
    const document = await loosened({
      A: { oneOf: [slowText, one] },
      B: { anyOf: [one, text], oneOf: [slowText, one] },
      C: condition,
      D: { contains: slowText, maxContains: 1, not: { items: slowText } },
    });
    expect(lookUp(document, ["components", "schemas"])).toEqual({
      A: { anyOf: [text, one] },
      B: { anyOf: [one, text], allOf: [{ anyOf: [text, one] }] },
      C: { anyOf: [{ allOf: [text, one] }, text] },
      D: { contains: text },
    });
  });

  it("describes a property of either kind where nothing tells them apart", async () => {
    const one = { type: "integer" };
    const patternProperties = { [slow]: one, "^x": { type: "string" } };
    const document = await loosened({
      A: { patternProperties, additionalProperties: false },
      B: { patternProperties, additionalProperties: { type: "boolean" } },
      C: { patternProperties, unevaluatedProperties: false },
    });
    expect(lookUp(document, ["components", "schemas"])).toEqual({
      A: { patternProperties: { "^x": { type: "string" } }, additionalProperties: one },
      B: {
        patternProperties: { "^x": { type: "string" } },
        additionalProperties: { anyOf: [one, { type: "boolean" }] },
      },
      C: {
        patternProperties: { "^x": { type: "string" } },
        additionalProperties: true,
        unevaluatedProperties: false,
      },
    });
  });
});

describe("a pattern of a spec", () => {
  it("is tested as long as all tests take a bounded number of steps", () => {
    const test = boundedRegExp(
      new Map([
        ["a+$", { degree: 2, ways: 1 }],
        ["a", { degree: 1, ways: 1 }],
        [slow, { why: "exponential" as const }],
      ]),
    );
    expect(["b", "b".repeat(30_000)].map(test("a+$").test)).toEqual([false, true]);
    expect(["b", "b".repeat(30_000)].map(test("a").test)).toEqual([false, false]);
    expect(test(slow).test("b")).toBe(true);
    expect(test("of nobody").test("b")).toBe(true);
    expect(() => test("(")).toThrow(SyntaxError);
    for (let left = 0; left < 6; left++) test("a+$").test("b".repeat(9_999));
    expect(["b".repeat(9_999), "b"].map(test("a+$").test)).toEqual([true, false]);
  });
});
