import { FORMAT_PARTS, FORMATS } from "./formats.ts";
import { formatName } from "./names.ts";

const VALIDATOR = `/** Makes the public function of a check: that returns the failures of a value, or null. */
export function validator(check) {
  const validate = (value) => {
    const failures = check(value);
    return failures === null ? { value } : { issues: failures.map((failure) => toIssue(value, failure)) };
  };
  return Object.assign(validate, { "~standard": { version: 1, vendor: "specmint", validate } });
}`;

const TO_ISSUE = `function toIssue(value, { instancePath, keyword, message }) {
  const path = [];
  let place = value;
  for (const token of instancePath.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(Array.isArray(place) ? Number(key) : key);
    place = place?.[key];
  }
  return { message, path, pointer: instancePath, keyword };
}`;

const FAIL = `export function fail(failures, instancePath, keyword, message) {
  const failure = { instancePath, keyword, message };
  if (failures === null) return [failure];
  failures.push(failure);
  return failures;
}`;

const REFERENCE_TOKEN = `/** RFC 6901, section 3. */
export function referenceToken(key) {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}`;

const CHARACTER_COUNT = `/** The length in code points. */
export function characterCount(text) {
  let count = 0;
  for (const _ of text) count++;
  return count;
}`;

const EQUAL = `/** Whether two JSON values are the same. */
export function equal(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]));
}`;

const IS_MULTIPLE_OF = `/** Exact for integers; else up to the rounding of the decimal fractions themselves, so that 19.99 is a multiple of 0.01. */
export function isMultipleOf(value, divisor) {
  if (Number.isInteger(value) && Number.isInteger(divisor)) return value % divisor === 0;
  const quotient = value / divisor;
  return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * 2 * Number.EPSILON;
}`;

const COPY_EVALUATED = `export function copyEvaluated(names) {
  return typeof names === "object" ? { ...names } : names;
}`;

const WITHOUT_PROTOTYPE = `export function withoutPrototype(names) {
  return typeof names === "object" ? Object.assign(Object.create(null), names) : names;
}`;

/** All that `support.js` can hold, by name, in the order in which it is printed. */
const DEFINITIONS: ReadonlyMap<string, string> = new Map([
  ["validator", VALIDATOR],
  ["toIssue", TO_ISSUE],
  ["fail", FAIL],
  ["referenceToken", REFERENCE_TOKEN],
  ["characterCount", CHARACTER_COUNT],
  ["equal", EQUAL],
  ["isMultipleOf", IS_MULTIPLE_OF],
  ["copyEvaluated", COPY_EVALUATED],
  ["withoutPrototype", WITHOUT_PROTOTYPE],
  ...FORMAT_PARTS,
  ...FORMATS.map(({ name, text }) => [formatName(name), text] as const),
]);

/** Those of the identifiers that `support.js` exports, in its order. */
export function supportNames(identifiers: ReadonlySet<string>): string[] {
  return [...DEFINITIONS.keys()].filter((name) => identifiers.has(name));
}

/** The definitions of these names and of what they need, each once. */
export function supportCode(names: readonly string[]): string {
  const used = new Set(names);
  // A set also iterates over what is added meanwhile.
  for (const name of used) {
    const words = DEFINITIONS.get(name)?.match(/\w+/g) ?? [];
    for (const word of words) if (DEFINITIONS.has(word)) used.add(word);
  }
  const texts = [...DEFINITIONS].filter(([name]) => used.has(name)).map(([, text]) => text);
  return texts.join("\n\n");
}
