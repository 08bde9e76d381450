import { type JsonSchema, validator } from "@specmint/schema";
import { describe, expect, it } from "vitest";
import { type Limits, listValues } from "../../src/agreement/list-values.ts";

const schema: JsonSchema = { type: "array", items: { type: "integer" }, minItems: 1 };

function list(limits: Limits, ...samples: readonly unknown[]): ReadonlyMap<string, unknown> {
  const loaded = { name: "Value", schema, validate: validator(schema), samples, isApproximated: false };
  return listValues(loaded, limits);
}

describe("the values of a schema", () => {
  it("begin with its sample and have what one change makes of it", () => {
    const types = [...list({ values: 500, length: 100 }, [77777]).keys()];
    expect(types[0]).toBe("[77777]");
    expect(types).toEqual(expect.arrayContaining(["[]", "[77777, 77777]", "[null]", "null"]));
  });

  it("are as many and as long as is allowed, and the same each time", () => {
    const limits = { values: 12, length: 9 };
    const types = [...list(limits, [77777]).keys()];
    expect(types).toHaveLength(12);
    expect(types.filter((type) => type.length > 9)).toEqual([]);
    expect([...list(limits, [77777]).keys()]).toEqual(types);
  });

  it("are valid and invalid ones", () => {
    const issues = [...list({ values: 12, length: 20 }).values()].map(
      (value) => validator(schema)(value).issues,
    );
    expect(new Set(issues.map((some) => some === undefined))).toEqual(new Set([true, false]));
  });
});
