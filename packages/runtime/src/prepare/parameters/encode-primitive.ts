/** A value percent-encoded for a URL; undefined if it is no string, finite number or boolean, or not well-formed Unicode. */
export function encodePrimitive(value: unknown): string | undefined {
  try {
    if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) {
      return encodeURIComponent(value as string);
    }
  } catch {
    // A lone surrogate has no UTF-8.
  }
  return undefined;
}
