import { describe, expect, test } from "vitest";
import { formats } from "../src/index.ts";
import { textFormat } from "../src/shape/containment/text-formats.ts";
import { formatCases } from "./format-cases.ts";

function isOf(format: string, text: string): boolean {
  const check = formats.get(format)?.test;
  return check instanceof RegExp
    ? check.test(text)
    : (check as ((text: string) => boolean) | undefined)?.(text) === true;
}

const told = formatCases.filter(({ format }) => Object.keys(textFormat(format)).length > 0);

describe("what is known of the texts of a format", () => {
  test.each(told)("holds: $format", ({ format, valid, invalid }) => {
    const { pattern = "", isAll, within = [] } = textFormat(format);
    const texts = new RegExp(pattern, "u");
    expect(valid.filter((text) => !texts.test(text))).toEqual([]);
    if (isAll) expect(invalid.filter((text) => texts.test(text))).toEqual([]);
    for (const other of within) expect(valid.filter((text) => !isOf(other, text))).toEqual([]);
  });

  test("is known of most", () => {
    expect(told.length).toBeGreaterThan(10);
  });
});
