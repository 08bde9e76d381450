import type { TextQuestion } from "@specmint/schema/shape";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textFinder } from "../../src/pattern/text-for.ts";

const ANY = { min: 0, max: Number.POSITIVE_INFINITY };

function ask(
  matches: readonly string[],
  misses: readonly string[] = [],
  lengths: TextQuestion["lengths"] = ANY,
): ReturnType<ReturnType<typeof textFinder>> {
  return textFinder()({ matches, misses, lengths });
}

const UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$";

describe("texts that have some patterns and not others", () => {
  test.each([
    ["a part of a text", ["b+"], [], ANY, "b"],
    ["the shortest text of a length", ["^[a-z]*$"], [], { min: 3, max: 5 }, "aaa"],
    ["a text with one pattern and without another", ["^a?b?$"], ["^a"], { min: 1, max: 2 }, "b"],
    ["a text that a group ends", ["^(x|y$)"], ["x"], ANY, "y"],
    ["a text that is not in a list", ["^[ab]$"], ["^(?:a)$"], ANY, "b"],
    ["a text that lookaheads ask for", ["^(?=.*\\d)(?=.*[a-z]).{3}$"], [], ANY, "A0a"],
    ["a text that a lookahead leaves over", ["^(?!a).$"], ["^[B-Z]"], ANY, "A"],
    ["a character of two code units", ["^\u{1f600}.$"], [], { min: 2, max: 2 }, "\u{1f600}a"],
    ["a pattern that is valid without the flag u alone", ["^a\\_b$"], [], ANY, "a_b"],
    ["a long text", ["^[a-z]{1,3000}$"], ["^[a-z]{1,2000}$"], ANY, "a".repeat(2001)],
  ] as const)("finds %s", (_, matches, misses, lengths, want) => {
    expect(ask(matches, misses, lengths)).toBe(want);
  });

  test.each([
    ["longer than a pattern allows", ["^[a-z]{3}$"], [], { min: 4, max: 9 }],
    ["shorter than a pattern asks for", [".{2,}"], [], { min: 0, max: 1 }],
    ["with a pattern and without a wider one", [UUID], ["^[0-9a-fA-F-]{36}$"], ANY],
    ["without the empty pattern", [], [""], ANY],
    ["in two languages that are apart", ["^\\d+$", "^\\D+$"], [], ANY],
    ["repeated too often for its length", ["^(ab)*$"], ["^(ab){0,3}$"], { min: 0, max: 7 }],
    ["with a lookahead that the rest contradicts", ["^(?=a)b"], [], ANY],
    ["without what each text that is not blank has", ["^(?!\\s*$).+"], ["\\S"], ANY],
  ] as const)("knows that there is no text %s", (_, matches, misses, lengths) => {
    expect(ask(matches, misses, lengths)).toBeNull();
  });

  test.each([
    ["a backreference", ["^(a|b)\\1$"], []],
    ["a border of words", ["a\\b"], []],
    ["a lookbehind", ["(?<=a)b"], []],
    ["what is no pattern", ["("], []],
    ["more states than there may be", ["^.*a.{20}$"], []],
    ["characters that code units and code points count differently", ["^[^a]{2}\\_$"], ["_$"]],
  ])("does not know what comes of %s", (_, matches, misses) => {
    expect(ask(matches, misses)).toBeUndefined();
  });

  test("knows that there is no text where one of the patterns is not known, if the others leave none", () => {
    expect(ask(["^(a|b)\\1$", "^c$"], ["c"])).toBeNull();
  });

  test("gives texts that have the patterns, and none that has what it says there is none for", () => {
    const pattern = fc
      .tuple(
        fc.constantFrom("", "^"),
        fc.array(fc.constantFrom("a", "b", "[ab]", "[^a]", "(ab|c)", ".", "(^a|b)", "(a|b$)"), {
          maxLength: 3,
        }),
        fc.array(fc.constantFrom("", "*", "+", "?", "{2}"), { minLength: 3, maxLength: 3 }),
        fc.constantFrom("", "$"),
      )
      .map(([start, parts, repeats, end]) =>
        [start, ...parts.map((part, index) => part + (part.includes("^a") ? "" : repeats[index])), end].join(
          "",
        ),
      );
    const patterns = fc.array(pattern, { maxLength: 2 });
    const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 }), {
      minLength: 20,
    });
    const lengths = fc.tuple(fc.nat(3), fc.nat(4)).map(([min, more]) => ({ min, max: min + more }));
    fc.assert(
      fc.property(patterns, patterns, lengths, texts, (matches, misses, { min, max }, tried) => {
        const fits = (text: string): boolean =>
          [...text].length >= min &&
          [...text].length <= max &&
          matches.every((one) => new RegExp(one, "u").test(text)) &&
          !misses.some((one) => new RegExp(one, "u").test(text));
        const found = ask(matches, misses, { min, max });
        if (typeof found === "string") expect(fits(found)).toBe(true);
        if (found === null) expect(tried.filter(fits)).toEqual([]);
      }),
      { seed: 16, numRuns: 500 },
    );
  });
});
