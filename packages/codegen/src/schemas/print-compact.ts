import type { Json } from "@specmint/spec";
import { propertyName } from "../escape.ts";
import { printValue } from "../print-value.ts";

/** Prints a JSON value as a JavaScript literal, each part of it on one line where that is not too long. */
export function printCompact(value: Json, indent: string): string {
  if (typeof value !== "object" || value === null) return printValue(value);
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => printCompact(item, `${indent}  `));
    return layOut("[", "]", items, indent);
  }
  const parts = Object.entries(value).map(
    ([name, member]) => `${propertyName(name)}: ${printCompact(member, `${indent}  `)}`,
  );
  return layOut("{ ", " }", parts, indent);
}

const LINE_WIDTH = 110;

/** The parts on one line where that is not too long, else each on its own. `indent` is that of the line on which they start. */
export function layOut(open: string, close: string, parts: readonly string[], indent: string): string {
  if (parts.length === 0) return open.trim() + close.trim();
  const length = parts.reduce((sum, part) => sum + part.length + 2, indent.length + 4);
  if (length <= LINE_WIDTH && !parts.some((part) => part.includes("\n"))) {
    return `${open}${parts.join(", ")}${close}`;
  }
  return `${open.trim()}\n${parts.map((part) => `${indent}  ${part},\n`).join("")}${indent}${close.trim()}`;
}
