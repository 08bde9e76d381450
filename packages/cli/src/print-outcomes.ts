import { basename } from "node:path";
import type { Writable } from "node:stream";
import { styleText } from "node:util";
import type { FileDifference, FileProblem, Outcome } from "@specmint/codegen";
import { visible } from "@specmint/spec/visible";
import { formatSize } from "./format-size.ts";
import type { Terminal } from "./terminal.ts";

const problems: Readonly<Record<FileProblem, string>> = {
  missing: "is missing",
  stale: "is stale: the spec or the generator has changed since",
  edited: "was edited by hand",
  obsolete: "is obsolete: it is no longer generated",
  stray: "is stray: nothing generates it",
  interrupted: "was left by a run that was interrupted",
  incomplete: 'does not export what is generated: it has no `export * from "./gen/index.ts"`',
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
      const path = showPath(`packages/${basename(outcome.target.folder)}/${difference.path}`);
      const part = difference.part === undefined ? "" : `#${visible(difference.part)}`;
      err.write(`  ${path}${part} ${problems[difference.problem]}\n`);
    }
  }
  for (const fix of fixes(outcomes)) err.write(`  fix: ${fix}\n`);
}

function formatOutcome(outcome: Outcome, width: number, stream: Writable): string {
  const { target, files, bytes, milliseconds } = outcome;
  const size = `${String(files).padStart(4)} files ${formatSize(bytes).padStart(9)}`;
  return `${target.name.padEnd(width)} ${size}  ${describeState(outcome, stream)} (${Math.round(milliseconds)} ms)`;
}

function describeState({ state, heldBy, differences }: Outcome, stream: Writable): string {
  if (state === "up-to-date") return styleText("dim", "up to date", { stream });
  if (state === "refused")
    return styleText("red", `not written: ${whyRefused(differences, heldBy)}`, { stream });
  if (state === "stale") return styleText("red", "not up to date", { stream });
  const deleted = countFiles(differences, (one) => isDeleted(one));
  const written = countFiles(differences, (one) => !isDeleted(one) && one.problem !== "interrupted");
  return styleText("green", `${written} written${deleted > 0 ? `, ${deleted} deleted` : ""}`, { stream });
}

function whyRefused(differences: readonly FileDifference[], heldBy: string | undefined): string {
  if (heldBy !== undefined) return `${heldBy}, of the same API, was edited by hand`;
  const isEdited = differences.some(({ problem }) => problem === "edited");
  return isEdited ? "files were edited by hand" : "src/index.ts does not export what is generated";
}

/** A part that goes is a change of its file. */
function isDeleted({ part, problem }: FileDifference): boolean {
  return part === undefined && (problem === "obsolete" || problem === "stray");
}

function countFiles(
  differences: readonly FileDifference[],
  isCounted: (difference: FileDifference) => boolean,
): number {
  return new Set(differences.filter(isCounted).map(({ path }) => path)).size;
}

/** All of it if nothing was written; if something was, what the user had not left to us. */
function worthTelling({ state, differences }: Outcome): readonly FileDifference[] {
  if (state === "refused")
    return differences.filter(({ problem }) => problem === "edited" || problem === "incomplete");
  if (state === "stale") return differences;
  return differences.filter(({ problem }) => ["edited", "stray", "interrupted"].includes(problem));
}

function fixes(outcomes: readonly Outcome[]): readonly string[] {
  const found = outcomes
    .filter(({ state }) => state === "refused" || state === "stale")
    .flatMap((outcome) => outcome.differences);
  if (found.length === 0) return [];
  const edited = found.filter(({ problem }) => problem === "edited");
  const needed = [
    ...(edited.some(({ part }) => part === undefined) ? [changeSpec] : []),
    ...(edited.some(({ part }) => part !== undefined) ? [undoEdit] : []),
    ...(found.some(({ problem }) => problem === "incomplete") ? [completeIndex] : []),
  ];
  return needed.length > 0 ? needed : ['Run "pnpm generate" and commit what it writes.'];
}

const changeSpec = 'Change the spec instead of the generated file; "pnpm generate --force" overwrites it.';

const undoEdit =
  'Undo the edit of what is kept by Specmint ("specmint generate --help" lists it); "pnpm generate --force" overwrites it.';

const completeIndex =
  'Add `export * from "./gen/index.ts";` to src/index.ts, which is the main entry where there is one, or give the file another name.';
