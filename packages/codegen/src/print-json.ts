import type { Json } from "@specmint/spec";

/** How long a line is at most, unless it is one text. */
const longestLine = 110;

/** Prints JSON for people: each part of it on one line where that is not too long, else an entry to a line. */
export function printJson(value: Json): string {
  return print(value, "", "", "");
}

/**
 * A value with what stands before and after it in its line.
 *
 * @param indent How far to the right it is.
 */
function print(value: Json, indent: string, before: string, after: string): string {
  if (typeof value !== "object" || value === null) return before + JSON.stringify(value) + after;
  const parts = printParts(value, `${indent}  `);
  const [start, end] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  if (parts.length === 0) return before + start + end + after;
  const space = start === "{" ? " " : "";
  const length = parts.reduce((sum, part) => sum + part.length + " ".length, 2 * space.length - " ".length);
  const whole = indent.length + before.length + start.length + length + end.length + after.length;
  if (whole <= longestLine && !parts.some((part) => part.includes("\n")))
    return `${before}${start}${space}${parts.join(" ")}${space}${end}${after}`;
  const lines = parts.map((part) => `\n${indent}  ${part}`);
  return `${before}${start}${lines.join("")}\n${indent}${end}${after}`;
}

/** The entries of a list or an object. */
function printParts(value: Json & object, indent: string): readonly string[] {
  const comma = (index: number, count: number): string => (index < count - 1 ? "," : "");
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    return items.map((item, index) => print(item, indent, "", comma(index, items.length)));
  }
  const entries = Object.entries(value) as [string, Json][];
  return entries.map(([key, member], index) =>
    print(member, indent, `${JSON.stringify(key)}: `, comma(index, entries.length)),
  );
}
