import { regExp, type Vocabulary } from "@specmint/schema";
import type { PatternCosts } from "./pattern-costs.ts";

/** Makes what tests a pattern of a spec. */
export type RegExpOf = NonNullable<Vocabulary["regExp"]>;

/** Takes each text: for questions that no value is judged for. */
export const untested: RegExpOf = () => ({ test: () => true });

/** How many steps all tests of a spec's patterns may take together: a few seconds. */
const most = 5e8;

/** Tests patterns of a spec, which nobody has vetted, as long as that may take a bounded time. A text that would take longer is taken as it is. */
export function boundedRegExp(costs: PatternCosts): RegExpOf {
  let left = most;
  return (pattern) => {
    const cost = costs.get(pattern);
    // What is no regular expression throws its error.
    const regex = regExp(pattern);
    if (!cost || "why" in cost) return untested(pattern);
    const test = (text: string): boolean => {
      const steps = cost.ways * (text.length + 1) ** cost.degree;
      if (steps > left) return true;
      left -= steps;
      return regex.test(text);
    };
    return { test };
  };
}
