import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { basename } from "node:path/posix";
import { type Comparison, pendingFile } from "./compare-folder.ts";
import { type GeneratedFile, hashOf } from "./generated-file.ts";
import { provenanceFile } from "./with-provenance.ts";

/** One thing done to the disk. A run may be killed after any. */
export type WriteStep =
  | { readonly do: "remove"; readonly path: string }
  | { readonly do: "write"; readonly path: string; readonly text: string }
  | { readonly do: "rename"; readonly from: string; readonly path: string };

/** What is written beside the folder, in the package that it is in. */
export interface Beside {
  /** Whole files, with paths relative to the folder: `../../README.md`. */
  readonly files: readonly GeneratedFile[];
  /** Hash of each part of them that is generated, by its key. */
  readonly hashes: Readonly<Record<string, string>>;
}

/**
 * The steps that make a folder hold exactly `files`. First of all `.pending.json` says what is about to be written, and
 * it goes last: so a run that was killed is noticed, and what it wrote is not taken for an edit. Provenance comes last
 * but one: until then the old one still vouches for what has not been replaced.
 */
export function planWrite(
  { differences, pending }: Pick<Comparison, "differences" | "pending">,
  files: readonly GeneratedFile[],
  beside: Beside = { files: [], hashes: {} },
): readonly WriteStep[] {
  if (differences.length === 0 && beside.files.length === 0) return [];
  const wrong = new Set(differences.map(({ path }) => path));
  const wanted = new Set(files.map(({ path }) => path));
  const removed = differences
    .filter(({ path }) => !wanted.has(path) && path !== pendingFile)
    .map(({ path }) => path);
  const written = files.filter(({ path }) => wrong.has(path) && path !== provenanceFile);
  const provenance = files.filter(({ path }) => wrong.has(path) && path === provenanceFile);
  const coming = [
    ...files.map((file) => [file.path, hashOf(file)] as const),
    ...Object.entries(beside.hashes),
  ];
  const announced = coming.map(([key, hash]) => [key, [...new Set([...(pending[key] ?? []), hash])]]);
  const announcement = `${JSON.stringify({ ...pending, ...Object.fromEntries(announced) }, null, 2)}\n`;
  return [
    ...replace({ path: pendingFile, text: announcement }),
    ...removed.map((path): WriteStep => ({ do: "remove", path })),
    ...[...written, ...beside.files, ...provenance].flatMap(replace),
    { do: "remove", path: pendingFile },
  ];
}

/** Carries the steps out, one after the other: a large API has thousands, and waiting for each takes longer than doing it. */
export function writeFolder(folder: string, steps: readonly WriteStep[]): void {
  for (const step of steps) applyStep(folder, step);
}

/** Carries one step out. */
export function applyStep(folder: string, step: WriteStep): void {
  const path = join(folder, step.path);
  if (step.do === "write") {
    writeNew(path, step.text);
  } else if (step.do === "rename") {
    renameOver(join(folder, step.from), path);
  } else {
    rmSync(path, { force: true });
    removeEmptyFolders(folder, dirname(step.path));
  }
}

function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function renameOver(from: string, path: string): void {
  try {
    renameSync(from, path);
  } catch (error) {
    if (!/^(EISDIR|ENOTEMPTY|EEXIST|EPERM)$/.test((error as NodeJS.ErrnoException).code ?? "")) throw error;
    // An empty folder in the place of a file is no file that comparing would have found.
    rmdirSync(path);
    renameSync(from, path);
  }
}

/**
 * A file is replaced in one go: readers see the old one or the new one. What a killed run leaves of one beside the folder is in the
 * folder, where the next run removes it.
 */
function replace({ path, text }: GeneratedFile): readonly WriteStep[] {
  const from = `${path.startsWith("../") ? basename(path) : path}.${process.pid}.tmp`;
  return [
    { do: "write", path: from, text },
    { do: "rename", from, path },
  ];
}

function removeEmptyFolders(folder: string, path: string): void {
  for (let current = path; current !== "."; current = dirname(current)) {
    try {
      rmdirSync(join(folder, current));
    } catch {
      return;
    }
  }
}
