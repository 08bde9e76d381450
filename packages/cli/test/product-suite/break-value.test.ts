import type { JsonObject, Model } from "@specmint/spec";
import { expect, it } from "vitest";
import { breakValue } from "../../src/product-suite/break-value.ts";

const model = {
  schemas: [
    { name: "Tag", schema: { type: "string", enum: ["a", "b"] } },
    { name: "Loop", schema: { allOf: [{ $ref: "#/$defs/Loop" }], type: "object" } },
  ],
} as unknown as Model;

/** What is broken of a value: where, by which keyword, and what is there then. */
function broken(schema: JsonObject, value: JsonObject["value"]): readonly unknown[] {
  return breakValue(model, schema, value as never).map((one) => [one.pointer, one.keyword, one.value]);
}

it("each constraint of a text is broken once", () => {
  const schema = { type: "string", minLength: 2, maxLength: 4, format: "date", const: "ab" };
  expect(broken(schema, "ab")).toEqual([
    ["", "type", null],
    ["", "const", "ab?"],
    ["", "minLength", "a"],
    ["", "maxLength", "abxxx"],
    ["", "format", "?"],
  ]);
});

it("each constraint of a number is broken once", () => {
  const schema = { type: ["integer", "null"], minimum: 1, exclusiveMaximum: 9, enum: [3, 4] };
  expect(broken(schema, 3)).toEqual([
    ["", "type", true],
    ["", "enum", 5],
    ["", "minimum", 0],
    ["", "exclusiveMaximum", 9],
  ]);
});

it("each constraint of a list and of its first item is broken once", () => {
  const schema = { minItems: 1, maxItems: 2, uniqueItems: true, items: { $ref: "#/$defs/Tag" } };
  expect(broken(schema, ["a"])).toEqual([
    ["", "minItems", []],
    ["", "maxItems", ["a", "a", "a", "a"]],
    ["", "uniqueItems", ["a", "a"]],
    ["/0", "type", [null]],
    ["/0", "enum", ["ab?"]],
  ]);
});

it("each constraint of an object and of the members that it has is broken once", () => {
  const schema = {
    required: ["a/b"],
    additionalProperties: false,
    properties: { "a/b": { type: "boolean" }, missing: { type: "string" } },
  };
  expect(broken(schema, { "a/b": true })).toEqual([
    ["", "required", {}],
    ["/not documented", "additionalProperties", { "a/b": true, "not documented": null }],
    ["/a~1b", "type", { "a/b": null }],
  ]);
});

it("a reference to itself is followed once, and what hangs on others is left alone", () => {
  expect(broken({ $ref: "#/$defs/Loop" }, {})).toEqual([["", "type", null]]);
  expect(broken({ anyOf: [{ type: "string" }], not: { const: 1 } }, "a")).toEqual([]);
});
