import { regExp as regExpOf } from "@specmint/schema";
import type { Lengths, Space } from "@specmint/schema/shape";
import type { RegExpOf } from "../bounded-reg-exp.ts";
import { matchingTexts } from "./matching-texts.ts";
import type { RandExp } from "./pattern-tokens.ts";
import { makerOf, randomTexts } from "./random-texts.ts";

/** Texts that match a pattern. */
export type TextsOf = NonNullable<Space["textsOf"]>;

/** How many characters all texts that are tried for one description may have together, and those of one pattern. */
const MOST = 3_000_000;
const MOST_OF_ONE = 200_000;

/** How many of them take as long as the texts that fast-check makes of a pattern. */
const MATCHING = 20_000;

/** Patterns that are longer are taken apart by nobody. */
const LONGEST = 20_000;

const ANY: Lengths = { min: 0, max: Number.POSITIVE_INFINITY };

/** What makes texts for the patterns of a description, the same on every machine. `regExp` tests them. */
export function textMaker(regExp: RegExpOf): TextsOf {
  const known = new Map<string, Iterable<string>>();
  const steps = { left: MOST };
  return (pattern, lengths = ANY) => {
    const key = JSON.stringify([pattern, lengths]);
    const texts = known.get(key) ?? remembered(() => matching({ pattern, lengths, regExp, steps }));
    known.set(key, texts);
    return texts;
  };
}

interface Question {
  readonly pattern: string;
  readonly lengths: Lengths;
  readonly regExp: RegExpOf;
  readonly steps: { left: number };
}

function* matching({ pattern, lengths, regExp, steps }: Question): Iterable<string> {
  const test = pattern.length > LONGEST ? undefined : tester(regExp, pattern);
  const maker = test && makerOf(pattern);
  if (!maker) return;
  const tried = new Set<string>();
  let left = MOST_OF_ONE;
  for (const text of candidates({ pattern, lengths, regExp, steps }, maker)) {
    const { length } = text;
    steps.left -= length;
    left -= length;
    if (steps.left < 0 || left < 0) return;
    if (tried.has(text)) continue;
    tried.add(text);
    if (fits(text, lengths) && test(text)) yield text;
  }
}

function* candidates({ pattern, lengths, steps }: Question, maker: RandExp): Iterable<string> {
  yield* randomTexts(maker, lengths);
  steps.left -= MATCHING;
  if (steps.left > 0) yield* matchingTexts(regExpOf(pattern), lengths);
}

function fits(text: string, { min, max }: Lengths): boolean {
  const { length } = [...text];
  return length >= min && length <= max;
}

/** Undefined for what is no regular expression. */
function tester(regExp: RegExpOf, pattern: string): ((text: string) => boolean) | undefined {
  try {
    const test = regExp(pattern);
    return (text) => test.test(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What comes of a source, made as far as somebody asks, and once. */
function remembered(source: () => Iterable<string>): Iterable<string> {
  const texts: string[] = [];
  let iterator: Iterator<string> | undefined;
  return {
    *[Symbol.iterator]() {
      for (let index = 0; ; index++) {
        if (index === texts.length) {
          iterator ??= source()[Symbol.iterator]();
          const next = iterator.next();
          if (next.done) return;
          texts.push(next.value);
        }
        yield texts[index] as string;
      }
    },
  };
}
