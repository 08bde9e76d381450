import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOfPattern } from "../../src/pattern/cost-of-pattern.ts";
import { type Expression, expressions, match, print } from "./backtracking-matcher.ts";
import { exponential, ordinary, polynomial, unknown } from "./pattern-cases.ts";

const seed = 1;

/** All texts of a and b that are no longer. */
function words(longest: number): readonly string[] {
  const all = [""];
  for (const word of all) if (word.length < longest) all.push(`${word}a`, `${word}b`);
  return all;
}

const anchored = (expression: Expression): Expression => ({
  kind: "all",
  parts: [expression, { kind: "end" }],
});

describe("the matcher of these tests", () => {
  it("matches what JavaScript does", () => {
    const repeats = [
      [0, 1],
      [0, Infinity],
      [1, Infinity],
      [2, 3],
      [0, 2],
    ] as const;
    fc.assert(
      fc.property(expressions(repeats), fc.boolean(), (expression, isAnchored) => {
        const whole = anchored(expression);
        const regex = new RegExp(`${isAnchored ? "^" : ""}${print(whole)}`, "u");
        for (const word of words(4)) {
          const { isMatch, steps } = match(whole, word, isAnchored, 20_000);
          if (steps !== Infinity) expect(isMatch).toBe(regex.test(word));
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});

/** A loop gone round so often, from some state, until nothing can match. */
function pumped(before: string, loop: string, times: number): string {
  return `${before}${loop.repeat(times)}c`;
}

/** How many places of an expression take a character or the end, all copies counted. */
function sizeOf(expression: Expression): number {
  if (expression.kind === "repeat") {
    const { max, min, part } = expression;
    return sizeOf(part) * Math.max(1, max === Infinity ? min : max);
  }
  return "parts" in expression ? expression.parts.reduce((sum, part) => sum + sizeOf(part), 0) : 1;
}

const steps = () => ({ left: 1_000_000 });

describe("the cost of a pattern", () => {
  it.each(exponential)("is exponential: %s", (pattern) => {
    expect(costOfPattern(pattern, steps())).toEqual({ why: "exponential" });
  });

  it.each(polynomial)("grows with a high power: %s", (pattern) => {
    expect(costOfPattern(pattern, steps())).toEqual({ why: "polynomial" });
  });

  it.each(unknown.map((pattern) => [pattern.slice(0, 60), pattern]))("is unknown: %s", (_, pattern) => {
    expect(costOfPattern(pattern, steps())).toEqual({ why: "unknown" });
  });

  it.each(ordinary.map((pattern) => [pattern.slice(0, 60), pattern]))("is bounded: %s", (_, pattern) => {
    new RegExp(pattern);
    expect(costOfPattern(pattern, steps())).toEqual({
      degree: expect.any(Number),
      ways: expect.any(Number),
    });
  });

  it("is unknown where others have used up the steps", () => {
    const left = { left: 400 };
    const costs = ["^a*b*$", "^a*b*c*d*e*$", "^a*b*$"].map((pattern) => costOfPattern(pattern, left));
    expect(costs).toEqual([{ degree: 1, ways: expect.any(Number) }, { why: "unknown" }, { why: "unknown" }]);
    expect(left.left).toBeLessThan(0);
  });

  it("is never more than what was found out", () => {
    const repeats = [
      [0, 1],
      [0, Infinity],
      [1, Infinity],
      [0, 3],
      [2, 2],
      [2, 4],
      [2, Infinity],
    ] as const;
    const tails: readonly Expression[] = [
      { kind: "end" },
      { kind: "class", letters: "b" },
      { kind: "all", parts: [] },
    ];
    let bounded = 0;
    fc.assert(
      fc.property(expressions(repeats), fc.constantFrom(...tails), fc.boolean(), (one, tail, isAnchored) => {
        const whole: Expression = { kind: "all", parts: [one, tail] };
        const cost = costOfPattern(`${isAnchored ? "^" : ""}${print(whole)}`, steps());
        if ("why" in cost) return;
        bounded++;
        for (const loop of words(3).slice(1))
          for (const text of [pumped("", loop, 8), pumped("a", loop, 8), pumped("b", loop, 8)]) {
            const most = sizeOf(whole) * cost.ways * (text.length + 1) ** cost.degree;
            expect(match(whole, text, isAnchored, most).steps, `${print(whole)} ${text}`).toBeLessThanOrEqual(
              most,
            );
          }
      }),
      { seed, numRuns: 2000 },
    );
    expect(bounded).toBeGreaterThan(1000);
  });

  it("is exponential only where there is a text that takes twice as long with each loop", () => {
    const repeats = [
      [0, 1],
      [0, Infinity],
      [1, Infinity],
    ] as const;
    let exponential = 0;
    fc.assert(
      fc.property(expressions(repeats), (one) => {
        const whole = anchored(one);
        const cost = costOfPattern(`^${print(whole)}`, steps());
        if (!("why" in cost) || cost.why !== "exponential") return;
        exponential++;
        const grows = (before: string, loop: string): boolean => {
          const [few, many] = [6, 12].map(
            (times) => match(whole, pumped(before, loop, times), true, 300_000).steps,
          );
          return (many ?? 0) >= 48 * (few ?? 0);
        };
        const found = words(6).some((loop) => loop !== "" && words(5).some((before) => grows(before, loop)));
        expect(found, print(whole)).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
    expect(exponential).toBeGreaterThan(50);
  });
});
