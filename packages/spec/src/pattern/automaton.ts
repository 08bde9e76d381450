import { CharSet, type Concatenation, type Element, type Quantifier } from "refa";
import type { ParsedPattern } from "./parse-pattern.ts";
import { OutOfStepsError, type Steps, take } from "./steps.ts";

/**
 * A pattern as a backtracking matcher walks it (Glushkov, 1961): its states are the places of the pattern that take a character, and there
 * is a count of the ways from one to the next, as there are two in `(a+)+`: a matcher tries each.
 */
export interface Automaton {
  /** What each state takes. The first is where the search for a match is: it takes anything, and may be again and again. */
  readonly takes: readonly CharSet[];
  /** By state, the ways to others. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** The states after which the whole matches whatever follows. */
  readonly sure: ReadonlySet<number>;
}

/**
 * How repeats with an end are taken:
 * - `copies`: exactly, `a{2,3}` as `aaa?`;
 * - `loops`: as if they had none, which is smaller and allows no fewer ways: `a{2,3}` as `a+`.
 */
export type Repeats = "copies" | "loops";

/** What a part of a pattern comes to. */
interface Part {
  /** In how many ways it takes nothing. */
  readonly empty: number;
  /** Whether one of those asks nothing of the text around it. */
  readonly isSure: boolean;
  /** The states that it begins and ends with, and in how many ways. */
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  /** Those of `last` after which nothing is asked of the text around. */
  readonly sure: ReadonlySet<number>;
}

const ANYTHING = CharSet.all(0x10ffff);
const NO_STATES: ReadonlyMap<number, number> = new Map();
const NOTHING: Part = { empty: 1, isSure: true, first: NO_STATES, last: NO_STATES, sure: new Set() };
/** `^`, `$`, `\b`, a lookaround, a backreference: what follows may be reached by it, or not. */
const UNSURE: Part = { ...NOTHING, isSure: false };

interface Site {
  readonly pattern: ParsedPattern;
  readonly repeats: Repeats;
  readonly steps: Steps;
  readonly takes: CharSet[];
  readonly next: Map<number, number>[];
}

/** Throws an `OutOfStepsError` for what takes too many, or what cannot be told: a backreference that is repeated. */
export function automatonOf(pattern: ParsedPattern, repeats: Repeats, steps: Steps): Automaton {
  const site: Site = { pattern, repeats, steps, takes: [], next: [] };
  const start = stateOf(site, ANYTHING);
  const whole = inSequence(site, [start, either(site, pattern.alternatives, false)]);
  if (!pattern.isAnchored) connect(site, start.last, start.first, 1);
  // The end is a state as well: a matcher comes to it, and fails there, in as many ways.
  inSequence(site, [whole, stateOf(site, ANYTHING)]);
  return { takes: site.takes, next: site.next, sure: whole.sure };
}

function stateOf({ takes, next, steps }: Site, chars: CharSet): Part {
  take(steps, 1);
  const state = takes.push(chars) - 1;
  next.push(new Map());
  const only = new Map([[state, 1]]);
  return { empty: 0, isSure: false, first: only, last: only, sure: new Set([state]) };
}

function either(site: Site, alternatives: readonly Concatenation[], isRepeated: boolean): Part {
  const parts = alternatives.map(({ elements }) => {
    const inOrder = site.pattern.isBackward ? elements.toReversed() : elements;
    return inSequence(
      site,
      inOrder.map((element) => partOf(site, element, isRepeated)),
    );
  });
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return {
    empty: few(parts.reduce((sum, { empty }) => sum + empty, 0)),
    isSure: parts.some(({ isSure }) => isSure),
    first: sumOf(
      site,
      parts.map(({ first }) => [first, 1]),
    ),
    last: sumOf(
      site,
      parts.map(({ last }) => [last, 1]),
    ),
    sure: new Set(parts.flatMap(({ sure }) => [...sure])),
  };
}

/** A matcher that may not take nothing tries each way of that, in vain. */
function few(ways: number): number {
  if (ways > 100) throw new OutOfStepsError();
  return ways;
}

function partOf(site: Site, element: Element, isRepeated: boolean): Part {
  switch (element.type) {
    case "CharacterClass":
      // What takes nothing at all is tried as well.
      return stateOf(site, element.characters.isEmpty ? ANYTHING : element.characters);
    case "Alternation":
      return either(site, element.alternatives, isRepeated);
    case "Quantifier":
      return repeated(site, element, isRepeated);
    default: {
      const isReference =
        element.type === "Unknown" && site.pattern.assertions.get(element.id)?.type === "Backreference";
      // What a backreference takes differs from time to time.
      if (isReference && isRepeated) throw new OutOfStepsError();
      return UNSURE;
    }
  }
}

function inSequence(site: Site, parts: readonly Part[]): Part {
  return parts.reduce((before, after) => {
    if (before === NOTHING) return after;
    connect(site, before.last, after.first, 1);
    return {
      empty: few(before.empty * after.empty),
      isSure: before.isSure && after.isSure,
      first:
        before.empty === 0
          ? before.first
          : sumOf(site, [
              [before.first, 1],
              [after.first, before.empty],
            ]),
      last:
        after.empty === 0
          ? after.last
          : sumOf(site, [
              [after.last, 1],
              [before.last, after.empty],
            ]),
      sure: after.isSure ? new Set([...after.sure, ...before.sure]) : after.sure,
    };
  }, NOTHING);
}

/**
 * Repeats as ECMA-262 has them: what has to be there may take nothing, what may be there may not (section 22.2.2.3.1, RepeatMatcher).
 * Whether a repeat is lazy says which way is tried first, and not how many there are.
 */
function repeated(site: Site, { alternatives, min, max }: Quantifier, isRepeated: boolean): Part {
  const copy = (): Part => either(site, alternatives, isRepeated || max > 1);
  if (max === 0) return NOTHING;
  if (max === 1) return min === 1 ? copy() : optional(copy());
  if (site.repeats === "loops") return loop(site, copy(), min, max);
  const least = Math.max(0, max === Infinity ? min - 1 : min);
  const needed = Array.from({ length: bounded(site, least) }, copy);
  if (max === Infinity) return inSequence(site, [...needed, loop(site, copy(), Math.min(min, 1), max)]);
  const others = Array.from({ length: bounded(site, max - min) }, copy);
  return inSequence(site, [...needed, chain(site, others)]);
}

/** A list is made of no more items than there are steps. */
function bounded({ steps }: Site, count: number): number {
  take(steps, count);
  return count;
}

function optional(part: Part): Part {
  return { ...part, empty: 1, isSure: true };
}

/** Parts of which each but the first is there only after the one before. */
function chain(site: Site, parts: readonly Part[]): Part {
  const [head = NOTHING] = parts;
  parts.forEach((part, index) => {
    const after = parts[index + 1];
    if (after) connect(site, part.last, after.first, 1);
  });
  return {
    ...optional(head),
    last: sumOf(
      site,
      parts.map(({ last }) => [last, 1]),
    ),
    sure: new Set(parts.flatMap(({ sure }) => [...sure])),
  };
}

function loop(site: Site, part: Part, min: number, max: number): Part {
  // Each of the parts that have to be there may be the one that takes nothing.
  const skips = min > 1 ? part.empty : 0;
  connect(site, part.last, part.first, 1 + skips);
  const isExact = min <= 1;
  return {
    empty: min === 0 ? 1 : few(part.empty * (1 + skips)),
    isSure: min === 0 || part.isSure,
    first: min === 0 ? part.first : sumOf(site, [[part.first, 1 + part.empty * (max > min ? 1 : 0) + skips]]),
    last: part.last,
    sure: isExact ? part.sure : new Set(),
  };
}

/** The number of ways grows no further where it is plain that there are too many. */
const MANY = 1e15;

function sumOf(
  { steps }: Site,
  maps: readonly (readonly [ReadonlyMap<number, number>, number])[],
): ReadonlyMap<number, number> {
  const sum = new Map<number, number>();
  for (const [map, times] of maps) {
    take(steps, map.size);
    for (const [state, ways] of map) sum.set(state, Math.min((sum.get(state) ?? 0) + ways * times, MANY));
  }
  return sum;
}

function connect(
  { next, steps }: Site,
  from: ReadonlyMap<number, number>,
  to: ReadonlyMap<number, number>,
  times: number,
): void {
  take(steps, from.size * to.size);
  for (const [state, before] of from) {
    const ways = next[state];
    for (const [other, after] of to)
      ways?.set(other, Math.min((ways.get(other) ?? 0) + before * after * times, MANY));
  }
}
