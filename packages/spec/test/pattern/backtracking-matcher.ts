import fc from "fast-check";

/** A regular expression over the letters a and b, as data. */
export type Expression =
  | { readonly kind: "class"; readonly letters: string }
  | { readonly kind: "all" | "either"; readonly parts: readonly Expression[] }
  | { readonly kind: "repeat"; readonly part: Expression; readonly min: number; readonly max: number }
  | { readonly kind: "end" };

/** The expression as it is written. */
export function print(expression: Expression): string {
  switch (expression.kind) {
    case "class":
      return expression.letters.length === 1 ? expression.letters : `[${expression.letters}]`;
    case "all":
      return `(?:${expression.parts.map(print).join("")})`;
    case "either":
      return `(?:${expression.parts.map(print).join("|")})`;
    case "repeat":
      return `(?:${print(expression.part)}){${expression.min},${expression.max === Infinity ? "" : expression.max}}`;
    case "end":
      return "$";
  }
}

class StoppedError extends Error {}

/**
 * Matches as ECMA-262 says (section 22.2.2), counting how often a character or the end of the text is looked at. Stops when there are
 * more steps than that.
 */
export function match(
  expression: Expression,
  text: string,
  isAnchored: boolean,
  most: number,
): { readonly isMatch: boolean; readonly steps: number } {
  let steps = 0;
  const look = (): void => {
    if (++steps > most) throw new StoppedError();
  };
  type Next = (at: number) => boolean;
  const run = (one: Expression, at: number, next: Next): boolean => {
    switch (one.kind) {
      case "class":
        look();
        return at < text.length && one.letters.includes(text[at] ?? "") && next(at + 1);
      case "end":
        look();
        return at === text.length && next(at);
      case "either":
        return one.parts.some((part) => run(part, at, next));
      case "all":
        return one.parts.reduceRight<Next>((rest, part) => (from) => run(part, from, rest), next)(at);
      case "repeat":
        return repeat(one.part, one.min, one.max, at, next);
    }
  };
  const repeat = (part: Expression, min: number, max: number, at: number, next: Next): boolean => {
    if (max === 0) return next(at);
    const again: Next = (to) =>
      min === 0 && to === at ? false : repeat(part, Math.max(0, min - 1), max - 1, to, next);
    if (run(part, at, again)) return true;
    return min === 0 && next(at);
  };
  try {
    const starts = isAnchored ? [0] : Array.from({ length: text.length + 1 }, (_, index) => index);
    return { isMatch: starts.some((start) => run(expression, start, () => true)), steps };
  } catch (error) {
    if (error instanceof StoppedError) return { isMatch: false, steps: Infinity };
    throw error;
  }
}

/** Expressions at random, with these repeats. */
export function expressions(repeats: readonly (readonly [number, number])[]): fc.Arbitrary<Expression> {
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom("a", "b", "ab").map((letters): Expression => ({ kind: "class", letters })),
      fc
        .record({
          kind: fc.constantFrom("all" as const, "either" as const),
          parts: fc.array(tie("expression"), { minLength: 1, maxLength: 3 }),
        })
        .map((one): Expression => one),
      fc
        .record({ part: tie("expression"), bounds: fc.constantFrom(...repeats) })
        .map(({ part, bounds: [min, max] }): Expression => ({ kind: "repeat", part, min, max })),
    ),
  }));
  return expression;
}
