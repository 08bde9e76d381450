import { isObject } from "../values.ts";
import { boundOf, isOpen, strongest } from "./bounds.ts";
import type { Part } from "./shape.ts";

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

/** Texts that the parts may allow. */
export function texts(parts: readonly Part[]): readonly string[] {
  const known = parts.flatMap(({ schema }) => formats.get(formatName(schema["format"])) ?? []);
  const min = Math.min(Number(strongest(parts, "minLength", 1)?.value ?? 0), LONGEST);
  const max = Number(strongest(parts, "maxLength", -1)?.value ?? Number.POSITIVE_INFINITY);
  return [...known, ...[...known, "string"].map((text) => text.padEnd(min, "0").slice(0, max))];
}

/** Numbers that the parts may allow. */
export function numbers(parts: readonly Part[]): readonly number[] {
  const [low, high] = [boundOf(parts, 1), boundOf(parts, -1)];
  const step = Number(
    parts.find(({ schema }) => schema["multipleOf"] !== undefined)?.schema["multipleOf"] ?? 1,
  );
  const [min, max] = [low?.value as number | undefined, high?.value as number | undefined];
  const first =
    low && isOpen(low) ? (Math.floor((min as number) / step) + 1) * step : (min ?? Math.min(1, max ?? 1));
  return [
    Math.ceil(first / step) * step,
    ...(max === undefined ? [] : [Math.floor(max / step) * step, max]),
    ...(min === undefined || max === undefined ? [] : [(min + max) / 2]),
    0,
  ];
}

/** In generated code a format is an object. */
function formatName(format: unknown): unknown {
  return isObject(format) ? format["name"] : format;
}
