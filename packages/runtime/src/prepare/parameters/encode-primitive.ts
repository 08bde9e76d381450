import { plainValue } from "./plain-value.ts";

/**
 * A value percent-encoded for a URL; undefined if it is no string, finite number or boolean, nor one of them in JSON, as a
 * `Date` is, or not well-formed Unicode.
 */
export function encodePrimitive(given: unknown): string | undefined {
  try {
    const value = plainValue(given);
    if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) {
      return encodeURIComponent(value as string);
    }
  } catch {
    // A lone surrogate has no UTF-8.
  }
  return undefined;
}
