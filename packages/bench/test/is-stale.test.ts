import { describe, expect, it } from "vitest";
import { isStale } from "../src/is-stale.ts";

describe("a text is not stale", () => {
  it.each([
    ["the same", "| a | 1,000 |", "| a | 1,000 |"],
    ["numbers half a percent apart", "| a | 10,000 |", "| a | 10,050 |"],
    ["numbers one apart in the last digit", "| a | 0.45 | 12 |", "| a | 0.46 | 13 |"],
    [
      "columns of another width",
      "| a | 9,999 |\n| --- | ---: |",
      "| a   | 10,001 |\n| --------- | ----------: |",
    ],
    ["a number at the end of a sentence", "It is 5,000.", "It is 5,001."],
  ])("with %s", (_, old, now) => {
    expect(isStale(old, now)).toBe(false);
  });
});

describe("a text is stale", () => {
  it.each([
    ["numbers further apart", "| a | 10,000 |", "| a | 10,100 |"],
    ["numbers two apart in the last digit", "| a | 0.45 |", "| a | 0.47 |"],
    ["other words", "Goal met", "Goal **missed**"],
    ["a line more", "| a | 1 |", "| a | 1 |\n| b | 2 |"],
    ["a line less", "| a | 1 |\n| b | 2 |", "| a | 1 |"],
    ["nothing in place of something", "", "| a | 1 |"],
  ])("with %s", (_, old, now) => {
    expect(isStale(old, now)).toBe(true);
  });
});
