import type { Json } from "@specmint/spec";
import { propertyName, quote } from "./escape.ts";

/**
 * Prints a JSON value as a JavaScript literal, one entry to a line.
 * `indent` is that of the line on which the literal starts.
 */
export function printValue(value: Json, indent: string = ""): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return printNumber(value);
  if (typeof value !== "object" || value === null) return String(value);
  return isList(value)
    ? printEntries(
        "[",
        "]",
        indent,
        value.map((item) => printValue(item, `${indent}  `)),
      )
    : printEntries(
        "{",
        "}",
        indent,
        Object.entries(value).map(([key, item]) => printProperty(key, item, `${indent}  `)),
      );
}

function printProperty(key: string, value: Json, indent: string): string {
  return `${propertyName(key)}: ${printValue(value, indent)}`;
}

function printEntries(open: string, close: string, indent: string, entries: readonly string[]): string {
  if (entries.length === 0) return open + close;
  return `${open}\n${entries.map((entry) => `${indent}  ${entry}`).join(",\n")}\n${indent}${close}`;
}

/** YAML has `-0`, which `String` would print as `0`. */
function printNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
