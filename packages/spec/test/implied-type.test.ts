import { describe, expect, it } from "vitest";
import type { JsonObject } from "../src/index.ts";
import { receivedOf, sentOf, to } from "./settle-schemas.ts";

describe("a schema without a type", () => {
  it.each<[string, JsonObject, string]>([
    ["properties", { properties: { a: { type: "string" } } }, "object"],
    ["additionalProperties", { additionalProperties: { type: "string" } }, "object"],
    ["patternProperties", { patternProperties: { "^a": { type: "string" } }, required: ["a"] }, "object"],
    ["items", { items: { type: "string" } }, "array"],
    ["prefixItems", { prefixItems: [{ type: "string" }], items: false }, "array"],
  ])("has the one that %s are of", (_, schema, type) => {
    const schemas = { A: schema, B: { type: "object", properties: { a: schema } } };
    const typed = { type, ...schema };
    const want = { A: typed, B: { type: "object", properties: { a: typed } } };
    expect(receivedOf(schemas)).toEqual(want);
    expect(sentOf(schemas)).toEqual(want);
  });

  it.each<[string, JsonObject]>([
    ["a schema of several types", { properties: {}, items: {} }],
    ["one that has a type", { type: ["object", "null"], properties: {} }],
    ["a branch", { anyOf: [{ properties: {} }, { items: {} }] }],
    ["a schema around branches", { properties: {}, oneOf: [{ required: ["a"] }] }],
    ["a negation", { not: { properties: {} } }],
    ["a condition", { if: { properties: {} }, else: { properties: {} } }],
    ["a value", { const: 1, properties: {} }],
    ["a reference", { ...to("B"), properties: {} }],
    ["one that says nothing", { description: "Anything." }],
    ["one that speaks of `required` alone", { required: ["a"] }],
  ])("stays without one: %s", (_, schema) => {
    expect(receivedOf({ A: schema, B: {} })["A"]).toEqual(schema);
  });
});
