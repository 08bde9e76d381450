import { assertDepth } from "./run.ts";

/** An object of JSON. */
export interface JsonObject {
  readonly [name: string]: unknown;
}

/** True for a JSON object: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for an own property that is in the object's JSON: what it inherits is not, nor is `undefined`. */
export function has(value: JsonObject, name: string): boolean {
  return value[name] !== undefined && Object.hasOwn(value, name);
}

/** The number of code points. They are counted only where the length in code units, up to twice as many, does not tell on which side of a limit it is. */
export function countCodePoints(text: string, limit: number): number {
  const { length } = text;
  return length <= limit || length > 2 * limit ? length : [...text].length;
}

/** The same text for equal JSON values, whatever the order of their properties. */
export function canonical(value: unknown, depth: number = 0): string {
  assertDepth(depth);
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join()}]`;
  if (!isObject(value)) return String(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name], depth + 1)}`).join()}}`;
}

/** Tells whether a value is one of these. */
export function isAmong(values: readonly unknown[]): (value: unknown) => boolean {
  const scalars = new Set(values);
  const composites = new Set(values.filter(isComposite).map((value) => canonical(value)));
  return (value) => (isComposite(value) ? composites.has(canonical(value)) : scalars.has(value));
}

/** The indices of the last two items that are equal, the smaller first. */
export function duplicates(items: readonly unknown[]): readonly [number, number] | undefined {
  const scalars = new Map<unknown, number>();
  const composites = new Map<unknown, number>();
  let found: [number, number] | undefined;
  items.forEach((item, index) => {
    const isText = isComposite(item);
    const [known, key] = isText ? [composites, canonical(item)] : [scalars, item];
    const other = known.get(key);
    if (other !== undefined) found = [other, index];
    known.set(key, index);
  });
  return found;
}

function isComposite(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** Exact for integers; else up to the rounding of the decimal fractions themselves, so that 19.99 is a multiple of 0.01. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isInteger(value) && Number.isInteger(divisor)) return value % divisor === 0;
  const quotient = value / divisor;
  return Math.abs(quotient - Math.round(quotient)) <= Math.abs(quotient) * 2 * Number.EPSILON;
}

/** Patterns are meant with the flag `u`, but many that are in use are only valid without it: `\-`, `\_`. */
export function regExp(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return new RegExp(pattern);
  }
}
