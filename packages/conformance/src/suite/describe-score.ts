import type { FileScore, Miss } from "./suite-group.ts";

/** The folders of the suite, and what their tests are called. */
const parts = [
  { name: "required", isIn: (file: string): boolean => !file.startsWith("optional/") },
  { name: "formats", isIn: (file: string): boolean => file.startsWith("optional/format/") },
];

/** A table of all tests and of each file that has misses, and the misses with their reasons, in Markdown. */
export function describeScore(scores: readonly FileScore[]): string {
  const totals = parts.flatMap(({ name, isIn }) => {
    const files = scores.filter(({ file }) => isIn(file));
    return files.length === 0 ? [] : [toRow({ ...sum(files), file: `all ${name}` })];
  });
  const missed = scores.filter(({ misses }) => misses.length > 0);
  return `
| tests | passed | of | |
|---|--:|--:|--:|
${totals.join("")}${missed.map((score) => toRow({ ...score, file: `\`${score.file}\`` })).join("")}
The other ${scores.length - missed.length} files have no miss. Misses, by reason:

${reasonsOf(missed.flatMap(({ misses }) => misses)).join("")}`;
}

/** A line for each file, and the misses below it, for a terminal. */
export function printScore(scores: readonly FileScore[]): string {
  const lines = scores.flatMap(({ file, passed, tests, misses }) => [
    `${file}: ${passed} of ${tests}`,
    ...misses.map(
      ({ group, test, valid, reason }) => `  ${group}: ${test} (${valid ? "valid" : "invalid"}): ${reason}`,
    ),
  ]);
  const totals = parts.map(({ name, isIn }) => {
    const { passed, tests } = sum(scores.filter(({ file }) => isIn(file)));
    return `${name}: ${passed} of ${tests}${tests === 0 ? "" : ` (${percent(passed, tests)})`}`;
  });
  const unexplained = scores.flatMap(({ misses }) => misses).filter(({ isExplained }) => !isExplained).length;
  return `${[...lines, ...totals, `misses without a known reason: ${unexplained}`].join("\n")}\n`;
}

function sum(scores: readonly FileScore[]): { readonly passed: number; readonly tests: number } {
  return scores.reduce(
    (total, { passed, tests }) => ({ passed: total.passed + passed, tests: total.tests + tests }),
    { passed: 0, tests: 0 },
  );
}

function toRow({ file, passed, tests }: Pick<FileScore, "file" | "passed" | "tests">): string {
  return `| ${file} | ${passed} | ${tests} | ${percent(passed, tests)} |\n`;
}

function percent(passed: number, tests: number): string {
  return `${((100 * passed) / tests).toFixed(1)} %`;
}

/** The most frequent first. */
function reasonsOf(misses: readonly Miss[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { reason } of misses) {
    const kind = ofNoPlace(reason);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `- ${count}: ${reason}\n`);
}

/** A reason without the values that a diagnostic quotes. */
function ofNoPlace(reason: string): string {
  return reason.replace(/\$ref `[^`]*`/g, "a `$ref`").replace(/`(\$\w+): [^`]*`/g, "`$1`");
}
