import { strongest } from "../bounds.ts";
import { listOf } from "../members.ts";
import { textsOf } from "../sample-patterns.ts";
import { textsOfFormat } from "../sample-texts.ts";
import type { Lengths, TextQuestion } from "../shape.ts";
import type { Branch } from "./branch.ts";
import { unknown } from "./find.ts";
import type { Leaf } from "./leaf.ts";
import { excludedIn } from "./solve-numbers.ts";

/** Texts that the parts of a branch allow. */
export function solveTexts(branch: Branch): Leaf {
  const { parts, refusals, engine } = branch;
  const lengths = lengthsIn(branch);
  const matches = parts.flatMap(({ schema }) => textOf(schema["pattern"]));
  const misses = refusals.flatMap(({ part, keyword }) =>
    keyword === "pattern" ? textOf(part.schema[keyword]) : [],
  );
  const formats = parts.flatMap(({ schema }) => textOf(schema["format"]));
  const without = refusals.flatMap(({ part, keyword }) =>
    keyword === "format" ? textOf(part.schema[keyword]) : [],
  );
  if (lengths.min > lengths.max) return "none";
  if (misses.some((one) => matches.includes(one)) || without.some((one) => formats.includes(one)))
    return "none";
  const excluded = [...excludedIn(refusals)].filter((one) => typeof one === "string");
  const isPlain = matches.length + misses.length + formats.length + without.length === 0;
  if (isPlain) return plainTexts(lengths, excluded);
  const made = answerOf(branch, { matches, misses: [...misses, ...excluded.map(exactly)], lengths });
  if (made === null) return "none";
  const values = [
    ...(made === undefined || formats.length > 0 ? [] : [made]),
    ...[...formats, ...without].flatMap((format) => textsOfFormat(format)),
    ...(made === undefined ? [] : [made]),
    ...candidates(branch, matches, lengths),
  ];
  if (made === undefined) unknown(engine, reasonOf(matches, misses));
  return { values: [...new Set(values)].filter((value) => !excluded.includes(value)), isAll: false };
}

function textOf(value: unknown): readonly string[] {
  return typeof value === "string" ? [value] : [];
}

function reasonOf(matches: readonly string[], misses: readonly string[]): string {
  const patterns = [...matches, ...misses].map((pattern) => `\`${pattern}\``);
  return patterns.length === 0
    ? "a format is not taken apart"
    : `no text is known to tell apart ${patterns.join(", ")}`;
}

function lengthsIn({ parts }: Branch): Lengths {
  return {
    min: Math.max(0, Number(strongest(parts, "minLength", 1)?.value ?? 0)),
    max: Number(strongest(parts, "maxLength", -1)?.value ?? Number.POSITIVE_INFINITY),
  };
}

/** The answer of those who can take patterns apart. */
function answerOf({ parts, goal }: Branch, question: TextQuestion): string | null | undefined {
  const spaces = [...parts, ...goal.fails.flatMap((shape) => shape.parts)].map(({ space }) => space);
  const { textFor } = spaces.find((space) => space.textFor !== undefined) ?? {};
  return textFor?.(question);
}

/** A pattern that one text alone has. */
export function exactly(text: string): string {
  return `^(?:${text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")})$`;
}

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/** How long a text is at most. */
const LONGEST = 100_000;

/** Texts of the lengths, one more than are excluded: only of no characters there are fewer. */
function plainTexts({ min, max }: Lengths, excluded: readonly string[]): Leaf {
  if (max < 1) return excluded.includes("") ? "none" : { values: [""], isAll: true };
  if (min > LONGEST) return "unknown";
  const usual = min <= 6 && max >= 6 ? ["string"] : [];
  const short = Array.from(LETTERS, (letter) => letter.repeat(Math.max(1, min)));
  const numbered = Array.from({ length: excluded.length }, (_, index) => String(index).padStart(min, "0"));
  const long = numbered.map((text) => text.padEnd(Math.min(max, 8), "x"));
  const values = [...usual, ...short, ...numbered, ...long].filter(
    (value) => !excluded.includes(value) && value.length <= max,
  );
  return values.length > 0 ? { values: values.slice(0, 8), isAll: false } : "unknown";
}

function candidates(branch: Branch, matches: readonly string[], lengths: Lengths): readonly string[] {
  const long = Math.min(lengths.max, Math.max(lengths.min, 1));
  const plain = long > LONGEST ? [] : ["", ..." aA0-~é".split("").map((one) => one.repeat(long))];
  const made = branch.parts.flatMap(({ space, schema }) =>
    typeof schema["pattern"] === "string"
      ? [...textsOf(space, schema["pattern"], { most: 20, lengths })]
      : [],
  );
  return [...made, "string", ...plain, ...listOf(matches.length > 0 ? [] : ["a b", "\n"]).map(String)];
}
