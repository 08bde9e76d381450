import type { Json, JsonObject } from "@specmint/spec";

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
  let length = indent.length + before.length + after.length + 2 * (start.length + space.length) - 1;
  for (const part of parts) length += part.length + " ".length;
  if (length <= longestLine && !parts.some((part) => part.includes("\n")))
    return `${before}${start}${space}${parts.join(" ")}${space}${end}${after}`;
  return `${before}${start}\n${indent}  ${parts.join(`\n${indent}  `)}\n${indent}${end}${after}`;
}

/** The entries of a list or an object. Loops: a large description has a million. */
function printParts(value: Json & object, indent: string): readonly string[] {
  const parts: string[] = [];
  if (Array.isArray(value)) {
    const last = value.length - 1;
    for (let index = 0; index <= last; index++)
      parts.push(print(value[index], indent, "", index < last ? "," : ""));
    return parts;
  }
  const keys = Object.keys(value);
  const last = keys.at(-1);
  for (const key of keys) {
    const member = (value as JsonObject)[key] as Json;
    parts.push(print(member, indent, `${JSON.stringify(key)}: `, key === last ? "" : ","));
  }
  return parts;
}
