import { type JsonSchema, validator } from "@specmint/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryValue } from "../../src/agreement/arbitrary-value.ts";

const person: JsonSchema = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" }, child: { $ref: "#/$defs/Person" } },
};

/** Schemas of which most values are valid, though a list of anything has few that are. */
const cases: Readonly<Record<string, JsonSchema>> = {
  "a literal": { type: "string", enum: ["odd", "even"] },
  "a required property that is not described": {
    type: "object",
    required: ["a"],
    properties: { b: { const: 1 } },
  },
  "a map": { type: "object", minProperties: 1, additionalProperties: { type: "boolean" } },
  "parts that add up": {
    allOf: [person, { required: ["age"], properties: { age: { type: "integer", minimum: 18 } } }],
  },
  "a branch beside properties": {
    type: "object",
    properties: { a: { const: 1 } },
    required: ["a"],
    anyOf: [person],
  },
  "a recursive schema": { $ref: "#/$defs/Person" },
  "a tuple": { type: "array", minItems: 2, prefixItems: [{ const: 1 }, { const: 2 }], items: { const: 3 } },
  "a closed tuple": { type: "array", minItems: 1, prefixItems: [{ const: 1 }], items: false },
  bytes: { format: "binary" },
};

describe("arbitrary values of a schema", () => {
  for (const [title, schema] of Object.entries(cases)) {
    it(`are often valid: ${title}`, () => {
      const document = { ...schema, $defs: { Person: person } };
      const validate = validator(document);
      const values = fc.sample(arbitraryValue(document, document.$defs), { numRuns: 40, seed: 1 });
      const valid = values.filter((value) => validate(value).issues === undefined);
      expect(valid.length).toBeGreaterThan(20);
    });
  }

  it("have each branch and each optional property sometimes", () => {
    const schema: JsonSchema = { type: "object", properties: { a: { oneOf: [{ const: 1 }, { const: 2 }] } } };
    const values = fc.sample(arbitraryValue(schema), { numRuns: 40, seed: 1 });
    const found = new Set(values.map((value) => JSON.stringify(value)));
    expect(found).toEqual(new Set(["{}", '{"a":1}', '{"a":2}']));
  });

  it("are the same each time", () => {
    const sample = (): unknown =>
      fc.sample(arbitraryValue(person, { Person: person }), { numRuns: 9, seed: 1 });
    expect(sample()).toEqual(sample());
  });
});
