import { formats as allFormats } from "../../formats/by-name.ts";
import { strongest } from "../bounds.ts";
import { listOf } from "../members.ts";
import { textsOf } from "../sample-patterns.ts";
import { textsOfFormat } from "../sample-texts.ts";
import type { Lengths, TextQuestion } from "../shape.ts";
import type { Branch } from "./branch.ts";
import { unknown } from "./find.ts";
import type { Leaf } from "./leaf.ts";
import { excludedIn } from "./solve-numbers.ts";
import { type TextFormat, textFormat } from "./text-formats.ts";

/** What a text is to be. */
interface Sought {
  readonly lengths: Lengths;
  readonly matches: readonly string[];
  readonly misses: readonly string[];
  readonly formats: readonly string[];
  /** The formats that it must not have. */
  readonly without: readonly string[];
  readonly excluded: readonly string[];
}

/** Texts that the parts of a branch allow. */
export function solveTexts(branch: Branch): Leaf {
  const sought = soughtIn(branch);
  const { lengths, matches, misses, formats, without, excluded } = sought;
  if (lengths.min > lengths.max || isContrary(sought)) return "none";
  if (matches.length + misses.length + formats.length + without.length === 0)
    return plainTexts(lengths, excluded);
  const made = answerOf(branch, questionOf(sought));
  if (made === null) return "none";
  if (made === undefined) unknown(branch.engine, reasonOf(sought));
  const found = made === undefined ? [] : [made];
  const shown = [...formats, ...without].flatMap((format) => textsOfFormat(format));
  const values = [
    ...(formats.length > 0 ? [] : found),
    ...shown,
    ...found,
    ...candidates(branch, matches, lengths),
    ...(excluded.length > 0 ? shown.flatMap(variants) : []),
  ];
  return { values: [...new Set(values)].filter((value) => !excluded.includes(value)), isAll: false };
}

function soughtIn(branch: Branch): Sought {
  const { parts, refusals } = branch;
  const refused = (wanted: string): readonly string[] =>
    refusals.flatMap(({ part, keyword }) => (keyword === wanted ? textOf(part.schema[keyword]) : []));
  return {
    lengths: lengthsIn(branch),
    matches: parts.flatMap(({ schema }) => textOf(schema["pattern"])),
    misses: refused("pattern"),
    formats: parts.flatMap(({ schema }) => textOf(schema["format"])).filter(isOfTexts),
    without: refused("format"),
    excluded: [...excludedIn(refusals)].filter((one) => typeof one === "string"),
  };
}

function isOfTexts(format: string): boolean {
  return allFormats.get(format)?.type === "string";
}

/** True if a pattern or a format must be there and must not. */
function isContrary({ matches, misses, formats, without }: Sought): boolean {
  const all = formats.flatMap((format) => [format, ...(textFormat(format).within ?? [])]);
  return misses.some((one) => matches.includes(one)) || without.some((one) => all.includes(one));
}

/** What can be said of the text by patterns. */
function questionOf({ matches, misses, formats, without, excluded, lengths }: Sought): TextQuestion {
  const exact = without.map(textFormat).filter(({ isAll }) => isAll);
  const patternsOf = (all: readonly TextFormat[]): readonly string[] =>
    all.flatMap(({ pattern }) => pattern ?? []);
  return {
    matches: [...matches, ...patternsOf(formats.map(textFormat))],
    misses: [...misses, ...patternsOf(exact), ...excluded.map(exactly)],
    lengths,
  };
}

/** Texts that differ from one in a character. */
function variants(text: string): readonly string[] {
  return Array.from(text, (_, index) => text.length - 1 - index).flatMap((at) =>
    Array.from("0123456789a", (one) => text.slice(0, at) + one + text.slice(at + 1)),
  );
}

function textOf(value: unknown): readonly string[] {
  return typeof value === "string" ? [value] : [];
}

function reasonOf({ matches, misses }: Sought): string {
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
