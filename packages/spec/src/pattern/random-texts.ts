import { createRequire } from "node:module";
import type { Lengths } from "@specmint/schema/shape";
import type randexp from "randexp";
import { longestOf, type RandExp, referencesIn, repetitionsIn } from "./pattern-tokens.ts";
import { seededRandom } from "./seeded-random.ts";

// Loaded when it is needed: most descriptions do without.
const load = createRequire(import.meta.url);

/** Texts are no longer than that. */
const LONGEST = 10_000;

/** What is referred to again and again grows with each reference. */
const MOST_REFERENCES = 5;

/** How many texts are made with each range of characters and each length of repeats. */
const EACH = 12;

/** How often what has no end is repeated beyond what it has to be, at most: the likeliest first. */
const REPEATS = [4, 0, 1, 2, 12, 60];

/** The first and last characters of what stands where any will do: those that read well, then all of ASCII, then others. */
const RANGES: readonly (readonly number[])[] = [
  [48, 57, 65, 90, 97, 122],
  [32, 126],
  [9, 13, 32, 126, 160, 0xd7ff, 0xe000, 0x10ffff],
];

/** What makes texts for a pattern at random; undefined where it does not know the pattern, or what matches is too long for anybody. */
export function makerOf(pattern: string): RandExp | undefined {
  const Maker: typeof randexp.default = load("randexp");
  try {
    const maker = new Maker(withoutLookbehinds(pattern));
    const root = maker["tokens"];
    return referencesIn(root) > MOST_REFERENCES || longestOf(root, 0) > LONGEST ? undefined : maker;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Texts that may match, at random, but the same each time. */
export function* randomTexts(maker: RandExp, { min }: Lengths): Iterable<string> {
  const root = maker["tokens"];
  const repeats = repetitionsIn(root).map((token) => ({ token, least: token.min, most: token.max }));
  const lengths = new Set([...REPEATS, ...repeatsFor((more) => longestOf(root, more), min)]);
  const sound = [...lengths].filter((more) => longestOf(root, more) <= LONGEST);
  maker.randInt = seededRandom();
  for (const range of RANGES) {
    maker.defaultRange = rangeOf(maker, range);
    rememberSets(maker);
    for (const more of sound)
      for (let left = EACH; left > 0; left--) {
        for (const { token, least, most } of repeats) {
          token.max = Math.min(most, least + more);
          // Half of them are as long as they can be: of those that may be shorter, few have the length that is asked for.
          token.min = left % 2 === 0 ? least : token.max;
        }
        yield maker.gen();
      }
  }
}

/** randexp knows no lookbehind, and takes a lookahead as nothing. */
function withoutLookbehinds(pattern: string): string {
  return pattern.replace(/\\.|\(\?<(?=[=!])/gs, (text) => (text === "(?<" ? "(?" : text));
}

/** Each character of a set costs as much as to take the set apart, which is done once. */
function rememberSets(maker: RandExp): void {
  const known = new Map<unknown, RandExp["defaultRange"]>();
  const expand = Object.getPrototypeOf(maker)._expand as RandExp["_expand"];
  maker._expand = (token) => {
    const range = known.get(token) ?? expand.call(maker, token);
    known.set(token, range);
    return range;
  };
}

function rangeOf({ defaultRange }: RandExp, ends: readonly number[]): RandExp["defaultRange"] {
  const range = defaultRange.clone().subtract(0, 0x10ffff);
  for (let index = 0; index < ends.length; index += 2) range.add(ends[index] as number, ends[index + 1]);
  return range;
}

/** How often things have to be repeated so that a text can be as long as is asked for. */
function repeatsFor(longest: (more: number) => number, least: number): readonly number[] {
  if (least > LONGEST || longest(LONGEST) < least) return [];
  let [low, high] = [0, LONGEST];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (longest(middle) >= least) high = middle;
    else low = middle + 1;
  }
  return [high, high + 1, 2 * high];
}
