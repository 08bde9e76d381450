import type { Json } from "@specmint/spec";
import { printValue } from "./print-value.ts";

/** Prints a JSON value as a literal whose type says all of it. */
export function printConstant(value: Json): string {
  // TypeScript refuses `null as const`.
  return value === null ? "null" : `${printValue(value)} as const`;
}
