import { type JsonObject, loadSpec } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { emitTypes } from "../src/emit-types.ts";

const ref = (level: number): JsonObject => ({ $ref: `#/components/schemas/S${level}` });

/** A schema for each level, made of the one below, and the last. */
function levels(count: number, make: (below: JsonObject) => JsonObject): JsonObject {
  const last = { type: "object", properties: { a: { type: "string" } } };
  const schemas = Array.from({ length: count }, (_, level) => [`S${level}`, make(ref(level + 1))]);
  return { ...Object.fromEntries(schemas), [`S${count}`]: last };
}

// Whatever looked at each way to the last one would not come to an end.
describe.each<[string, JsonObject]>([
  ["oneOf", levels(40, (below) => ({ oneOf: [below, below] }))],
  ["anyOf with an example", levels(40, (below) => ({ anyOf: [below, below], example: { a: "x" } }))],
  ["allOf", levels(40, (below) => ({ allOf: [below, below] }))],
  [
    "oneOf of allOf",
    levels(40, (below) => ({
      oneOf: [{ allOf: [below, { title: "A" }] }, { allOf: [below, { properties: { b: {} } }] }],
    })),
  ],
  [
    "required members",
    levels(40, (below) => ({ type: "object", required: ["a", "b"], properties: { a: below, b: below } })),
  ],
  ["references alone", levels(2000, (below) => below)],
])("levels of %s", (_, schemas) => {
  it("are read, checked, built and printed", async () => {
    const document = {
      openapi: "3.1.1",
      info: { title: "T", version: "1" },
      paths: {},
      components: { schemas },
    };
    const { build } = await loadSpec({ file: "specs/levels.json", text: JSON.stringify(document) });
    const model = build?.();
    expect(model?.schemas).toHaveLength(Object.keys(schemas).length);
    if (model) for (const { text } of emitTypes(model)) expect(text).not.toBe("");
  });
});
