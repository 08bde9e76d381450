import type { JsonSchema } from "@specmint/schema";
import { describe, expect, it } from "vitest";
import { narrowingProbes } from "../../src/agreement/narrowing-probes.ts";

const cat: JsonSchema = { properties: { kind: { const: "cat" }, name: true, purrs: { type: "boolean" } } };
const dog: JsonSchema = {
  properties: { kind: { enum: ["dog", "wolf"] }, name: true, barks: { type: "boolean" } },
};
const $defs = { Cat: cat, Dog: { allOf: [dog, { required: ["kind"] }] } };
const union: JsonSchema = { oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }] };

describe("the probes of a union", () => {
  it("compare the property that tells its branches apart, and read what only one has", () => {
    expect(narrowingProbes(union, "T", $defs)).toEqual([
      '(x: T): unknown => x["kind"] === "cat" ? x["purrs"] : undefined',
      '(x: T): unknown => x["kind"] === "dog" ? x["barks"] : undefined',
    ]);
  });

  it("are found below properties and items", () => {
    const schema: JsonSchema = { type: "object", properties: { pets: { type: "array", items: union } } };
    expect(narrowingProbes(schema, "T", $defs)[0]).toBe(
      '(x: NonNullable<NonNullable<T["pets"]>[number]>): unknown => x["kind"] === "cat" ? x["purrs"] : undefined',
    );
  });

  it("are none where two branches share a literal, or one has none", () => {
    const lion = { properties: { kind: { enum: ["cat", "lion"] }, roars: true } };
    expect(narrowingProbes({ oneOf: [cat, lion] }, "T")).toEqual([]);
    expect(narrowingProbes({ oneOf: [cat, { properties: { kind: { type: "string" } } }] }, "T")).toEqual([]);
  });

  it("are none where something beside the union says which value it is", () => {
    expect(narrowingProbes({ ...union, $ref: "#/$defs/Cat" }, "T", $defs)).toEqual([]);
    expect(narrowingProbes({ ...union, type: ["object", "string"] }, "T", $defs)).toEqual([]);
    expect(narrowingProbes({ ...union, additionalProperties: false }, "T", $defs)).toEqual([]);
  });
});
