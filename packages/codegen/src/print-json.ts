import type { Json } from "@specmint/spec";

/** How long a line is at most, unless it is one text. */
const longestLine = 110;

/** An object or a list whose end is not there yet. */
interface Open {
  /** Index of the line that opens it. */
  readonly first: number;
  /** Characters that it has on one line. */
  length: number;
}

/** Prints JSON for people: each part of it on one line where that is not too long, else an entry to a line. */
export function printJson(value: Json): string {
  const lines: string[] = [];
  const open: Open[] = [];
  // No line starts or ends within a text: the line breaks of texts are escaped.
  for (const line of JSON.stringify(value, null, 2).split("\n")) {
    lines.push(line);
    if (line.endsWith("{") || line.endsWith("[")) open.push({ first: lines.length - 1, length: line.length });
    else {
      // The last line of an object or a list is as far to the right as its first.
      const isLast = "}]".includes(line[2 * (open.length - 1)] ?? " ");
      const closed = isLast ? open.pop() : undefined;
      const added = closed ? joinLines(lines, closed, 2 * open.length) : line.length - 2 * open.length;
      const around = open.at(-1);
      if (around) around.length += added + " ".length;
    }
  }
  return lines.join("\n");
}

/** Makes one line of an object or a list that is closed by the last line, if it is not too long; says how long that is without its indent. */
function joinLines(lines: string[], { first, length }: Open, indent: number): number {
  const last = (lines.at(-1) ?? "").trimStart();
  const space = last.startsWith("}") ? " " : "";
  // Each entry was counted with a blank before it.
  const whole = length + last.length + (space === "" ? -1 : 1);
  if (whole > longestLine) return longestLine;
  const [start = "", ...rest] = lines.splice(first);
  const texts = rest.slice(0, -1).map((line) => line.slice(indent + 2));
  lines.push(`${start}${space}${texts.join(" ")}${space}${last}`);
  return whole - indent;
}
