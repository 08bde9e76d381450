import { describe, expect, it } from "vitest";
import { docComment } from "../src/escape.ts";
import { wrapLines } from "../src/wrap-lines.ts";

describe("wrapLines", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["short lines as they are", ["a b c", "", "d"], ["a b c", "", "d"]],
    ["long ones between words", ["one two three four"], ["one two", "three four"]],
    ["a word that is longer", ["https://example.com a"], ["https://example.com", "a"]],
    ["an item of a list", ["- one two three"], ["- one two", "  three"]],
    ["a numbered item", ["10. one two three"], ["10. one", "    two", "    three"]],
    ["a nested item", ["  * one two"], ["  * one", "    two"]],
    ["a quotation", ["> one two three"], ["> one two", "> three"]],
    ["an item in a quotation", ["> - one two"], ["> - one", ">   two"]],
    ["no dash to a line's beginning", ["eight-88 - one two"], ["eight-88 -", "one two"]],
    ["no number to a line's beginning", ["in a year 1. two"], ["in a year 1.", "two"]],
    ["no element to a line's beginning", ["eight-88 <b>two</b>"], ["eight-88 <b>two</b>"]],
    [
      "no code",
      ["```", "one two three four", "```", "one two three"],
      ["```", "one two three four", "```", "one two", "three"],
    ],
    ["no indented code", ["    one two three"], ["    one two three"]],
    [
      "no other mark within code",
      ["~~~", "```", "one two three", "~~~"],
      ["~~~", "```", "one two three", "~~~"],
    ],
    ["no table", ["| one | two |"], ["| one | two |"]],
    ["no heading", ["## one two three"], ["## one two three"]],
    ["no address of a link", ["[one]: https://a b"], ["[one]: https://a b"]],
  ])("breaks %s", (_, given, want) => {
    expect(wrapLines(given, 10)).toEqual(want);
  });
});

describe("docComment", () => {
  const words = "word ".repeat(30).trim();

  it.each(["", "  ", "        "])("has no line beyond 100 characters behind %j", (indent) => {
    const text = docComment([words, `- ${words}`], indent, [`@throws ${words}`]);
    const lengths = text.split("\n").map(({ length }) => length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(100);
    expect(Math.max(...lengths)).toBeGreaterThan(95);
  });

  it("is one line up to 100 characters", () => {
    expect(docComment("a".repeat(93))).toBe(`/** ${"a".repeat(93)} */\n`);
    expect(docComment("a".repeat(94))).toBe(`/**\n * ${"a".repeat(94)}\n */\n`);
  });

  it("has a paragraph for each text, then the tags", () => {
    expect(docComment(["One.", " ", "Two.\nThree.", ""], "", ["@param a An a.", "@deprecated"])).toBe(
      "/**\n * One.\n *\n * Two.\n * Three.\n *\n * @param a An a.\n * @deprecated\n */\n",
    );
  });

  it("continues a tag further to the right", () => {
    expect(docComment("", "", [`@throws ${"word ".repeat(20).trim()}`])).toBe(
      `/**\n * @throws ${"word ".repeat(17).trim()}\n *   word word word\n */\n`,
    );
  });
});
