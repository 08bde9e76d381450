import type { styleText } from "node:util";
import { formatSeconds } from "./format-seconds.ts";
import type { Row } from "./row.ts";

/** Colours text, or not. */
export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

interface Column {
  readonly title: string;
  readonly cell: (row: Row) => string;
  readonly alignRight: boolean;
}

const none = "–";

const columns: readonly Column[] = [
  { title: "package", cell: ({ name }) => name, alignRight: false },
  { title: "version", cell: ({ version }) => version, alignRight: false },
  { title: "files", cell: ({ generated }) => formatCount(generated?.files), alignRight: true },
  { title: "bytes", cell: ({ generated }) => formatCount(generated?.bytes), alignRight: true },
  {
    title: "cached",
    cell: ({ cached }) => (cached === undefined ? none : cached ? "yes" : "no"),
    alignRight: false,
  },
  {
    title: "time",
    cell: ({ cached, milliseconds }) => (cached === undefined ? none : formatSeconds(milliseconds)),
    alignRight: true,
  },
];

/** The table of packages: a line of titles, and one for each package; those that were made anew stand out. */
export function formatTable(rows: readonly Row[], paint: Paint): string {
  const widths = columns.map(({ title, cell }) =>
    Math.max(title.length, ...rows.map((row) => cell(row).length)),
  );
  const line = (cell: (column: Column) => string): string =>
    columns.map((column, i) => align(column, cell(column), widths[i] ?? 0)).join("  ");
  const lines = rows.map((row) =>
    row.cached === false
      ? paint(
          "green",
          line(({ cell }) => cell(row)),
        )
      : line(({ cell }) => cell(row)),
  );
  return `${[
    paint(
      "dim",
      line(({ title }) => title),
    ),
    ...lines,
  ].join("\n")}\n`;
}

function align({ alignRight }: Column, text: string, width: number): string {
  return alignRight ? text.padStart(width) : text.padEnd(width);
}

function formatCount(count: number | undefined): string {
  return count === undefined ? none : count.toLocaleString("en-US");
}
