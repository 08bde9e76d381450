import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Axis } from "./cell.ts";
import { cells } from "./list-cells.ts";

/** What came of a cell. */
export interface Row {
  readonly axis: Axis;
  readonly name: string;
  readonly said: string;
}

const readme = join(import.meta.dirname, "../../README.md");
const [begin, end] = ["<!-- matrix: written by pnpm e2e --full -->", "<!-- end of matrix -->"];

/** Writes what came of all cells into the README, in their order. */
export async function writeTable(rows: readonly Row[]): Promise<void> {
  const before = await readFile(readme, "utf8");
  await writeFile(readme, withTable(before, rows));
}

/** A README with the table between its two comments. */
export function withTable(text: string, rows: readonly Row[]): string {
  const [head, tail] = [text.indexOf(begin), text.indexOf(end)];
  if (head < 0 || tail < head) throw new Error(`The README has no place for the table: ${begin}`);
  const lines = cells.map(({ axis, name }) => {
    const { said = "not run" } = rows.find((row) => row.axis === axis && row.name === name) ?? {};
    return `| ${axis} | ${name} | ${said} |`;
  });
  const table = ["| axis | value | result |", "|---|---|---|", ...lines].join("\n");
  return `${text.slice(0, head)}${begin}\n\n${table}\n\n${text.slice(tail)}`;
}
