import { basename } from "node:path";
import type { Writable } from "node:stream";
import { styleText } from "node:util";
import type { FileDifference, FileProblem, Outcome } from "@specmint/codegen";
import { formatSize } from "./format-size.ts";
import type { Terminal } from "./terminal.ts";

const problems: Readonly<Record<FileProblem, string>> = {
  missing: "is missing",
  stale: "is stale: the spec or the generator has changed since",
  edited: "was edited by hand",
  obsolete: "is obsolete: it is no longer generated",
  stray: "is stray: nothing generates it",
  interrupted: "was left by a run that was interrupted",
};

/** Prints one line for each package, and what was the matter with its files where that matters to the user. */
export function printOutcomes(
  { out, err }: Terminal,
  outcomes: readonly Outcome[],
  showPath: (path: string) => string,
): void {
  const width = Math.max(0, ...outcomes.map(({ target }) => target.name.length));
  for (const outcome of outcomes) {
    out.write(`${formatOutcome(outcome, width, out)}\n`);
    for (const difference of worthTelling(outcome)) {
      const path = showPath(`packages/${basename(outcome.target.folder)}/src/gen/${difference.path}`);
      err.write(`  ${path} ${problems[difference.problem]}\n`);
    }
  }
  for (const fix of fixes(outcomes)) err.write(`  fix: ${fix}\n`);
}

function formatOutcome(
  { target, state, files, bytes, differences, milliseconds }: Outcome,
  width: number,
  stream: Writable,
): string {
  const size = `${String(files).padStart(4)} files ${formatSize(bytes).padStart(9)}`;
  return `${target.name.padEnd(width)} ${size}  ${describeState(state, differences, stream)} (${Math.round(milliseconds)} ms)`;
}

function describeState(
  state: Outcome["state"],
  differences: readonly FileDifference[],
  stream: Writable,
): string {
  if (state === "up-to-date") return styleText("dim", "up to date", { stream });
  if (state === "refused") return styleText("red", "not written: files were edited by hand", { stream });
  if (state === "stale") return styleText("red", "not up to date", { stream });
  const count = (wanted: readonly FileProblem[]): number =>
    differences.filter(({ problem }) => wanted.includes(problem)).length;
  const deleted = count(["obsolete", "stray"]);
  return styleText(
    "green",
    `${count(["missing", "stale", "edited"])} written${deleted > 0 ? `, ${deleted} deleted` : ""}`,
    { stream },
  );
}

/** All of it if nothing was written; if something was, what the user had not left to us. */
function worthTelling({ state, differences }: Outcome): readonly FileDifference[] {
  if (state === "refused") return differences.filter(({ problem }) => problem === "edited");
  if (state === "stale") return differences;
  return differences.filter(({ problem }) => ["edited", "stray", "interrupted"].includes(problem));
}

function fixes(outcomes: readonly Outcome[]): readonly string[] {
  const found = outcomes
    .filter(({ state }) => state === "refused" || state === "stale")
    .flatMap((outcome) => outcome.differences);
  const has = (problem: FileProblem): boolean => found.some((difference) => difference.problem === problem);
  if (found.length === 0) return [];
  return has("edited")
    ? ['Change the spec instead of the generated file; "pnpm generate --force" overwrites it.']
    : ['Run "pnpm generate" and commit what it writes.'];
}
