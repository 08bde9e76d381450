import { regExp } from "@specmint/schema";
import { containment } from "@specmint/schema/shape";
import { describe, expect, test } from "vitest";
import { documentSpace, shapeIn } from "../../src/document-space.ts";
import type { JsonObject } from "../../src/json.ts";

function answer(inner: JsonObject, outer: JsonObject): string {
  const space = documentSpace({ inner, outer }, regExp);
  const shapes = [inner, outer].map((schema) =>
    shapeIn(space, { type: "string", ...schema } as JsonObject),
  ) as [never, never];
  const found = containment(...shapes);
  return found.answer === "not contained" ? JSON.stringify(found.witness) : found.answer;
}

describe("containment of texts that have patterns", () => {
  test.each([
    [
      "a length that a pattern implies",
      { pattern: "^[a-z]{3}$" },
      { minLength: 3, maxLength: 3 },
      "contained",
    ],
    ["a length that it does not", { pattern: "^[a-z]{3,4}$" }, { maxLength: 3 }, '"aaaa"'],
    ["a pattern within another", { pattern: "^a+$" }, { pattern: "a" }, "contained"],
    ["a pattern that another does not imply", { pattern: "a" }, { pattern: "^a+$" }, '"Aa"'],
    ["the few texts of a length", { pattern: "^[01]$" }, { enum: ["0", "1"] }, "contained"],
    ["listed texts", { enum: ["a1", "b2"] }, { pattern: "^[a-z]\\d$" }, "contained"],
    ["a format and a length", { format: "uuid" }, { minLength: 36, maxLength: 36 }, "contained"],
    ["a format and a pattern", { format: "date" }, { pattern: "^\\d{4}-" }, "contained"],
    [
      "a pattern and a format",
      { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" },
      { format: "uuid" },
      "contained",
    ],
    ["formats of which one is wider", { format: "uri" }, { format: "iri-reference" }, "contained"],
    ["two formats", { format: "date-time" }, { format: "date" }, '"2024-03-01T12:21:02Z"'],
    ["what no pattern leaves", { pattern: "^a$", not: { pattern: "a" } }, { maxLength: 0 }, "contained"],
    ["a backreference", { pattern: "^(a|b)\\1$" }, { pattern: "^(aa|bb)$" }, "undecided"],
    ["a reference to a schema that is none", { pattern: "a" }, { allOf: [{ pattern: "(" }] }, "undecided"],
  ] as const)("%s", (_, inner, outer, want) => {
    expect(answer(inner, outer)).toBe(want);
  });

  test("names of properties, which patterns sort", () => {
    const object = { type: "object" };
    const inner = {
      ...object,
      patternProperties: { "^x-": { type: "integer" } },
      additionalProperties: false,
    };
    expect(answer(inner, { ...object, propertyNames: { minLength: 2 } })).toBe("contained");
    expect(answer(inner, { ...object, patternProperties: { "^x-a": { type: "string" } } })).toBe('{"x-a":0}');
    expect(answer(inner, { ...object, patternProperties: { "^y": false } })).toBe("contained");
  });
});
