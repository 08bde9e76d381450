import { validatedOnly } from "@specmint/codegen";
import type { JsonSchema } from "@specmint/schema";
import { validator } from "@specmint/schema";
import { describe, expect, it } from "vitest";
import { loosenSchema } from "../../src/agreement/loosen-schema.ts";

interface Loosened {
  readonly schema: JsonSchema;
  /** What the schema refuses and the loose one accepts. */
  readonly left: unknown;
  /** What both refuse. */
  readonly kept: unknown;
}

const cases: Readonly<Record<string, Loosened>> = {
  "leaves out what only validators check": {
    schema: { type: "string", format: "date", pattern: "^2", minLength: 3 },
    left: "a",
    kept: 1,
  },
  "leaves out what is not listed": {
    schema: { type: "object", properties: { a: { type: "string" } }, additionalProperties: false },
    left: { b: 1 },
    kept: { a: 1 },
  },
  "takes any number of branches": {
    schema: { oneOf: [{ type: "string" }, { type: "string" }] },
    left: "a",
    kept: 1,
  },
  "keeps an `anyOf` beside a `oneOf`": {
    schema: {
      anyOf: [{ type: "string" }],
      oneOf: [{ type: "number" }, { type: "string" }, { minLength: 1 }],
    },
    left: "a",
    kept: 1,
  },
  "takes a fraction for an integer": { schema: { type: ["integer", "null"] }, left: 1.5, kept: "a" },
  "takes any object for an object that is a literal": { schema: { enum: [1, { a: 1 }] }, left: {}, kept: 2 },
  "takes any list for a list that is a literal": { schema: { const: [1] }, left: [], kept: {} },
  "goes below properties, items and branches": {
    schema: { allOf: [{ properties: { a: { items: { type: "integer" } } } }] },
    left: { a: [1.5] },
    kept: { a: ["a"] },
  },
  "goes into definitions": {
    schema: { $ref: "#/$defs/A", $defs: { A: { prefixItems: [{ minimum: 1, type: "number" }] } } },
    left: [0],
    kept: ["a"],
  },
  "keeps that bytes are a Blob": { schema: { format: "binary" }, left: new Blob(), kept: "a" },
};

describe("a schema without what only validators check", () => {
  for (const [title, { schema, left, kept }] of Object.entries(cases)) {
    it(title, () => {
      const loose = validator(loosenSchema(schema, validatedOnly));
      expect(loose(left).issues).toBeUndefined();
      expect(loose(kept).issues).toBeDefined();
      const isBytes = schema.format === "binary";
      expect(validator(schema)(left).issues === undefined).toBe(isBytes);
    });
  }

  it("leaves booleans as they are", () => expect(loosenSchema(false, validatedOnly)).toBe(false));
});
