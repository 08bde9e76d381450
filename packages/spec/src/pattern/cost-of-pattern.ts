import type { BoundedCost, PatternCost } from "../pattern-costs.ts";
import { ambiguityOf } from "./ambiguity.ts";
import { automatonOf, type Repeats } from "./automaton.ts";
import { type ParsedPattern, parsePattern } from "./parse-pattern.ts";
import { OutOfStepsError, type Steps } from "./steps.ts";

/**
 * The most that a pattern may take that is run: with it a text of 100 characters is a matter of a second or so. Patterns of addresses, dates
 * and versions take less, and so do those that look for two or three words in a text.
 */
const most = { degree: 4, ways: 100_000 } as const;

/** How many steps may go into one pattern, and how many a character of it costs to take apart. */
const given = { pattern: 50_000, character: 10 } as const;

/**
 * What a pattern may take. It is not known of a pattern that takes more steps than there are to find it out: `all` are those that there are
 * for it and others. `^((a{1,30}){1,30}){1,30}$` can be matched in a finite number of ways, which no machine lives to try.
 */
export function costOfPattern(pattern: string, all: Steps): PatternCost {
  all.left -= given.character * pattern.length;
  const most = Math.min(all.left, given.pattern + given.character * pattern.length);
  if (most < 0) return { why: "unknown" };
  const steps = { left: most };
  const cost = costIn(pattern, steps);
  all.left -= most - steps.left;
  return cost;
}

/** The cheaper reading of repeats counts if it is good enough: it allows no fewer ways than the exact one. */
function costIn(pattern: string, steps: Steps): PatternCost {
  const parsed = parsePattern(pattern);
  if (!parsed) return { why: "unknown" };
  const cost = costAs("loops", parsed, steps);
  return "why" in cost ? costAs("copies", parsed, steps) : cost;
}

function costAs(repeats: Repeats, pattern: ParsedPattern, steps: Steps): PatternCost {
  try {
    const { degree, ways } = boundOf(repeats, pattern, steps);
    if (degree === Infinity || ways > most.ways) return { why: "exponential" };
    return degree > most.degree ? { why: "polynomial" } : { degree, ways };
  } catch (error) {
    if (error instanceof OutOfStepsError) return { why: "unknown" };
    throw error;
  }
}

/** The body of a lookaround is matched wherever the whole comes to it, and so is what a backreference repeats. */
function boundOf(repeats: Repeats, pattern: ParsedPattern, steps: Steps): BoundedCost {
  const { degree, ways } = ambiguityOf(automatonOf(pattern, repeats, steps), steps);
  const bodies = pattern.bodies.map((body) => boundOf(repeats, body, steps));
  const isReferring = [...pattern.assertions.values()].some(({ type }) => type === "Backreference");
  return {
    degree: degree + Math.max(isReferring ? 1 : 0, ...bodies.map((body) => body.degree)),
    ways: bodies.reduce((sum, body) => sum + body.ways, ways),
  };
}
