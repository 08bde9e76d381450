/** Cells of a line, one for each column. */
export type Row = readonly string[];

/** A table in Markdown. The first column holds names, the others numbers: they end at one edge. */
export function formatTable(titles: Row, rows: readonly Row[]): string {
  const widths = titles.map((_, column) =>
    Math.max(...[titles, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [titles, rule, ...rows].map((row) => formatRow(row, widths)).join("\n");
}

function formatRow(row: Row, widths: readonly number[]): string {
  const cells = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return `| ${cells.join(" | ")} |`;
}
