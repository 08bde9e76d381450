import { regExp } from "@specmint/schema";
import { describe, expect, it, test } from "vitest";
import { boundedRegExp } from "../../src/bounded-reg-exp.ts";
import { type TextsOf, textMaker } from "../../src/pattern/texts-of-pattern.ts";

const free = boundedRegExp(new Map());

function first(texts: Iterable<string>, count: number): readonly string[] {
  const found: string[] = [];
  for (const text of texts) if (found.push(text) === count) break;
  return found;
}

function made(pattern: string, lengths?: Parameters<TextsOf>[1], count: number = 3): readonly string[] {
  return first(textMaker((one) => regExp(one))(pattern, lengths), count);
}

// Of descriptions that vendors publish, or like them.
test.each([
  "^[0-9a-f]{64}$",
  "^\\d+\\.\\d+\\.\\d+$",
  "^sha256:[a-f0-9]{64}$",
  "^arn:aws(-[\\w]+)*:.+:.+:[0-9]{12}:.+",
  "^(?=.*[A-Z])(?=.*[a-z])(?=.*\\d)(?=.*[^\\w]).{8,}$",
  "^(?!-)[A-Za-z0-9-]+(?<!-)$",
  "^[0-9A-Za-z.\\-_]*(?<!\\.)$",
  "^(?<year>\\d{4})-(?:0[1-9]|1[0-2])$",
  "^([a-z])\\1$",
  "^\\p{Lu}\\p{L}*$",
  "^[\\u4e00-\\u9fa5]{2,4}$",
  "^[😀-😎]+$",
  "^$",
  "\\bword\\b",
  "a|^b$|c{3}",
  "^(mon|tue)(,(mon|tue))*$",
  "^\\S+@\\S+\\.\\S+$",
  "^[^\\x00-\\x7f]$",
])("a text is made for %s", (pattern) => {
  const [text] = made(pattern);
  expect(text).toMatch(regExp(pattern));
});

describe("lengths", () => {
  it.each([
    ["^[a-z]+$", { min: 300, max: 300 }],
    ["^[a-z]*$", { min: 0, max: 0 }],
    ["^[a-z]{2,}-[0-9]+$", { min: 40, max: 42 }],
    ["^(ab)*$", { min: 31, max: 33 }],
    ["^.{1,5}$", { min: 5, max: 5 }],
  ])("%s with %o", (pattern, lengths) => {
    const [text = "-"] = made(pattern, lengths);
    expect(text).toMatch(regExp(pattern));
    expect(text.length).toBeGreaterThanOrEqual(lengths.min);
    expect(text.length).toBeLessThanOrEqual(lengths.max);
  });
});

it("makes several texts, each once, and the same each time", () => {
  const texts = made("^[a-z]{8}$", undefined, 50);
  expect(new Set(texts).size).toBe(50);
  expect(made("^[a-z]{8}$", undefined, 50)).toEqual(texts);
  const maker = textMaker((one) => regExp(one));
  expect(first(maker("^[a-z]{8}$"), 2)).toEqual(first(maker("^[a-z]{8}$"), 2));
});

it.each([
  ["what nothing matches", "^a$b"],
  ["what is no pattern", "("],
  ["what only long texts match", "^(a{1000}){1000}$"],
  [
    "what refers to itself again and again",
    `(a)${Array.from({ length: 9 }, (_, index) => `(\\${index + 1}\\${index + 1})`).join("")}b`,
  ],
  ["what is long itself", `^${"a".repeat(30_000)}$`],
])("makes none for %s", (_, pattern) => {
  expect(made(pattern)).toEqual([]);
});

it("does not make texts for as many patterns as somebody may think of", () => {
  const maker = textMaker(free);
  const hopeless = Array.from({ length: 300 }, (_, index) => `^[a-z]{5000}${index}$`);
  const found = hopeless.filter((pattern) => first(maker(pattern), 1).length > 0);
  expect(found.length).toBeGreaterThan(100);
  // 3,000,000 characters for all.
  expect(hopeless.slice(0, 100).flatMap((pattern) => first(maker(pattern), 1000)).length).toBeLessThan(1000);
  expect(first(maker("^x{9000}$"), 1)).toEqual([]);
});
