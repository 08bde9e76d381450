import type { Json } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { printJson } from "../src/print-json.ts";

const text = "x".repeat(40);

const cases: readonly (readonly [what: string, value: Json, want: string])[] = [
  ["a text", "a", '"a"'],
  ["what is empty", { list: [], object: {} }, '{ "list": [], "object": {} }'],
  ["what fits on a line", { a: [1, { b: null }], c: "d" }, '{ "a": [1, { "b": null }], "c": "d" }'],
  [
    "an entry to a line where all do not fit",
    { one: { a: text, b: 1 }, two: [text] },
    `{\n  "one": { "a": "${text}", "b": 1 },\n  "two": ["${text}"]\n}`,
  ],
  ["a text that is longer than a line", [`${text}${text}${text}`], `[\n  "${text}${text}${text}"\n]`],
  [
    "texts that look like the ends of lines",
    { a: "{", b: ["[", "]", "},\n{"] },
    '{ "a": "{", "b": ["[", "]", "},\\n{"] }',
  ],
];

describe("JSON for people", () => {
  it.each(cases)("has %s", (_, value, want) => expect(printJson(value)).toBe(want));

  // Two quotes and two brackets; within another list also two blanks, and a comma.
  it.each([
    [106, 1],
    [107, 3],
  ])("has lines of at most 110 characters: a list with a text of %i takes %i", (length, lines) => {
    expect(printJson(["x".repeat(length)]).split("\n")).toHaveLength(lines);
  });

  it.each([
    [103, 4],
    [104, 6],
  ])("has room for the comma behind an entry: one with a text of %i makes %i lines", (length, lines) => {
    expect(printJson([["x".repeat(length)], text]).split("\n")).toHaveLength(lines);
  });
});
