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

  it.each<[string, JsonObject, JsonObject]>([
    ["members beside items", { properties: {}, items: {} }, { type: ["object", "array"] }],
    ["names in `required`", { required: ["a"] }, { type: "object" }],
    ["members beside branches", { properties: {}, oneOf: [{ required: ["a"] }] }, { type: "object" }],
    ["members beside a reference to anything", { ...to("B"), properties: {} }, { type: "object" }],
    ["parts that all hold", { allOf: [{ properties: {} }, to("B")] }, { type: "object" }],
    [
      "parts that speak of several",
      { allOf: [{ required: [] }, { items: {} }] },
      { type: ["object", "array"] },
    ],
    [
      "branches, each its own",
      { anyOf: [{ properties: {} }, { oneOf: [{ items: {} }] }] },
      { anyOf: [{ type: "object", properties: {} }, { oneOf: [{ type: "array", items: {} }] }] },
    ],
  ])("has those of %s", (_, schema, typed) => {
    expect(receivedOf({ A: schema, B: {} })["A"]).toEqual({ ...schema, ...typed });
  });

  it.each<[string, JsonObject]>([
    ["one that has a type", { type: ["object", "null"], properties: {} }],
    ["branches of one that has a type", { type: ["object", "null"], anyOf: [{ properties: {} }] }],
    ["a part beside one that tells", { allOf: [to("C"), { required: ["a"] }] }],
    ["branches that tell", { properties: {}, anyOf: [{ type: "object" }, { type: "string" }] }],
    ["a negation", { not: { properties: {} } }],
    ["a condition", { if: { properties: {} }, else: { properties: {} } }],
    ["a value", { const: 1, properties: {} }],
    ["one that says nothing", { description: "Anything." }],
  ])("stays without one: %s", (_, schema) => {
    expect(receivedOf({ A: schema, B: {}, C: { type: ["object", "string"] } })["A"]).toEqual(schema);
  });
});
