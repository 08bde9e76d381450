import type { Json } from "@specmint/spec";
import { propertyName, quote } from "./escape.ts";

/**
 * Prints a JSON value, or one with bytes in it, as a JavaScript expression: each part of it on one line where that is not too long, else an entry to a line, but as
 * many texts and numbers as fit. `indent` is that of the line on which the literal starts.
 */
export function printValue(value: Json, indent: string = ""): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return printNumber(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (isList(value)) return printList(value, indent);
  if (value instanceof Blob) return 'new Blob(["bytes"])';
  const entries = Object.entries(value).map(
    ([key, member]) => `${propertyName(key)}: ${printValue(member, `${indent}  `)}`,
  );
  return layOut("{ ", " }", entries, indent);
}

function printList(items: readonly Json[], indent: string): string {
  const texts = items.map((item) => printValue(item, `${indent}  `));
  const isFlat = items.every((item) => typeof item !== "object" || item === null);
  return layOut("[", "]", isFlat ? fillLines(texts, indent) : texts, indent);
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

/** Texts in lines with as many as fit. */
export function fillLines(texts: readonly string[], indent: string): readonly string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + text.length + 5 <= LINE_WIDTH)
      lines[lines.length - 1] = `${last}, ${text}`;
    else lines.push(text);
  }
  return lines;
}

/** YAML has `-0`, which `String` would print as `0`. */
function printNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
