import { isObject } from "../values.ts";
import { strongest } from "./bounds.ts";
import { textsOf } from "./sample-patterns.ts";
import type { Place } from "./sample-place.ts";
import type { Lengths, Part } from "./shape.ts";

/** How many characters a value is given at most: a spec may ask for any number. */
const LONGEST = 1000;

/** One value for each format that has a fixed shape (OpenAPI format registry; RFC 3339, RFC 4122, RFC 3986). */
const formats: ReadonlyMap<unknown, string> = new Map([
  ["date", "2024-03-01"],
  ["date-time", "2024-03-01T12:21:02Z"],
  ["time", "12:21:02Z"],
  ["duration", "PT1H"],
  ["iso-date-time", "2024-03-01T12:21:02"],
  ["iso-time", "12:21:02"],
  ["email", "admin@example.com"],
  ["idn-email", "admin@example.com"],
  ["hostname", "example.com"],
  ["ipv4", "192.0.2.1"],
  ["ipv6", "2001:db8::1"],
  ["uri", "https://example.com/"],
  ["uri-reference", "/"],
  ["iri", "https://example.com/"],
  ["iri-reference", "/"],
  ["url", "https://example.com/"],
  ["json-pointer", "/name"],
  ["json-pointer-uri-fragment", "#/name"],
  ["relative-json-pointer", "0/name"],
  ["uuid", "3fa85f64-5717-4562-b3fc-2c963f66afa6"],
  ["byte", "c3BlY21pbnQ="],
]);

/** Shorter ones, for those who ask for that. */
const shortest: ReadonlyMap<unknown, string> = new Map([
  ["email", "a@b.cd"],
  ["idn-email", "a@b.cd"],
  ["hostname", "a"],
  ["ipv6", "::"],
  ["ipv4", "1.1.1.1"],
  ["uri", "a:"],
  ["iri", "a:"],
  ["url", "http://a"],
  ["json-pointer", ""],
  ["json-pointer-uri-fragment", "#"],
  ["relative-json-pointer", "0"],
  ["uri-reference", ""],
  ["iri-reference", ""],
  ["duration", "P1D"],
  ["byte", ""],
]);

/** How many texts of a pattern are tried. */
const EACH = 200;

const CHARACTERS = /* @__PURE__ */ Array.from("0123456789abcdefABCDEF");

/** Texts that the parts may allow, the likeliest first. */
export function texts({ isStrict }: Place, parts: readonly Part[]): Iterable<string> {
  if (parts.some(hasPattern)) return patternTexts(parts);
  return isStrict ? plainTexts(parts) : usualTexts(parts);
}

function hasPattern({ schema }: Part): boolean {
  return typeof schema["pattern"] === "string";
}

/** A text that has not the pattern would nearly always spoil the whole, so that each is tried out. */
function* patternTexts(parts: readonly Part[]): Iterable<string> {
  const patterns = parts.filter(hasPattern).map(({ space, schema }) => ({
    space,
    pattern: schema["pattern"] as string,
  }));
  const lengths = lengthsOf(parts);
  const regExps = patterns.map(({ space, pattern }) => space.regExp(pattern));
  const isText = (text: string): boolean =>
    text.length >= lengths.min && text.length <= 2 * lengths.max && regExps.every((one) => one.test(text));
  for (const text of new Set(usualTexts(parts))) if (isText(text)) yield text;
  for (const { space, pattern } of patterns)
    for (const text of textsOf(space, pattern, { most: EACH, lengths })) if (isText(text)) yield text;
}

function lengthsOf(parts: readonly Part[]): Lengths {
  return {
    min: Math.min(Number(strongest(parts, "minLength", 1)?.value ?? 0), LONGEST),
    max: Number(strongest(parts, "maxLength", -1)?.value ?? Number.POSITIVE_INFINITY),
  };
}

function usualTexts(parts: readonly Part[]): readonly string[] {
  const known = parts.flatMap(({ schema }) => formats.get(formatName(schema["format"])) ?? []);
  const { min, max } = lengthsOf(parts);
  return [...known, ...[...known, "string"].map((text) => text.padEnd(min, "0").slice(0, max))];
}

function* plainTexts(parts: readonly Part[]): Iterable<string> {
  const usual = usualTexts(parts);
  const { min, max } = lengthsOf(parts);
  yield* usual;
  for (const { schema } of parts) {
    const short = shortest.get(formatName(schema["format"]));
    if (short !== undefined) yield* [short, short.padEnd(min, "a"), short.padStart(min, "a")];
  }
  for (const text of usual) yield text.padStart(min, "a").slice(0, max);
  yield* ["".padEnd(min, "0"), ...CHARACTERS.map((one) => one.padEnd(min, one))];
  for (let index = 1; index <= LONGEST; index++) yield numbered(usual.at(-1) ?? "", index, max);
  for (const text of usual)
    for (let at = text.length - 1; at >= 0; at--)
      for (const one of CHARACTERS) yield text.slice(0, at) + one + text.slice(at + 1);
}

/** The text with a number at its end, or in place of its end. */
function numbered(text: string, index: number, max: number): string {
  return text.slice(0, Math.max(0, max - String(index).length)) + index;
}

/** In generated code a format is an object. */
function formatName(format: unknown): unknown {
  return isObject(format) ? format["name"] : format;
}

/** Texts that have a format, as far as one is known: the usual one and the shortest. */
export function textsOfFormat(format: string): readonly string[] {
  return [formats.get(format), shortest.get(format)].filter((text) => text !== undefined);
}
