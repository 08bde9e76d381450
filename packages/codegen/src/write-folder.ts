import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { basename } from "node:path/posix";
import { checkInside } from "./check-inside.ts";
import { type Comparison, pendingFile } from "./compare-folder.ts";
import { attempt } from "./generate-error.ts";
import type { GeneratedFile, HashedFile } from "./generated-file.ts";
import { isRunning } from "./is-running.ts";
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
  files: readonly HashedFile[],
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
  const coming = [...files.map(({ path, hash }) => [path, hash] as const), ...Object.entries(beside.hashes)];
  const announced = coming.map(([key, hash]) => [key, [...new Set([...(pending[key] ?? []), hash])]]);
  const announcement = `${JSON.stringify({ ...pending, ...Object.fromEntries(announced) }, null, 2)}\n`;
  return [
    ...replaceFile({ path: pendingFile, text: announcement }),
    ...removed.map((path): WriteStep => ({ do: "remove", path })),
    ...[...written, ...beside.files, ...provenance].flatMap(replaceFile),
    { do: "remove", path: pendingFile },
  ];
}

/**
 * Carries the steps out, one after the other: a large API has thousands, and waiting for each takes longer than doing it.
 *
 * @param home The folder that no step leaves, also where links are followed: the package of `folder`, if there are steps beside it.
 * @throws `FileError` for what the system refuses.
 */
export function writeFolder(folder: string, steps: readonly WriteStep[], home: string = folder): void {
  // A large API has thousands of files in few folders.
  const checked = new Set<string>();
  for (const step of steps) {
    const within = dirname(join(folder, step.path));
    if (!checked.has(within)) checkInside(home, within);
    checked.add(within);
    carryOut(folder, step);
  }
}

/** Carries one step out. */
export function applyStep(folder: string, step: WriteStep, home: string = folder): void {
  checkInside(home, dirname(join(folder, step.path)));
  carryOut(folder, step);
}

function carryOut(folder: string, step: WriteStep): void {
  const path = join(folder, step.path);
  attempt(path, "written", () => {
    if (step.do === "write") return writeNew(path, step.text);
    if (step.do === "rename") return renameOver(join(folder, step.from), path);
    rmSync(path, { force: true });
    removeEmptyFolders(folder, dirname(step.path));
  });
}

/**
 * Writes a file where there is none, as a whole or not at all, whenever the run ends.
 *
 * @param path Path below `home`, with `/`.
 * @returns Whether there was none.
 * @throws `FileError` for what the system refuses, and for a link that leads out of `home`.
 */
export function createFile(home: string, { path, text }: GeneratedFile): boolean {
  checkInside(home, join(home, path));
  if (lstatSync(join(home, path), { throwIfNoEntry: false })) return false;
  const temporary = `${path}.${process.pid}.tmp`;
  applyStep(home, { do: "write", path: temporary, text });
  try {
    return attempt(join(home, path), "written", () => linkNew(join(home, temporary), join(home, path)));
  } finally {
    applyStep(home, { do: "remove", path: temporary });
  }
}

/** Removes what a run that was killed has left beside a file that it was about to create. */
export function removeLeft(home: string, path: string): void {
  const folder = dirname(path);
  const name = basename(path);
  for (const other of readdirSync(join(home, folder))) {
    const [, pid] = (other.startsWith(name) && /^\.(\d+)\.tmp$/.exec(other.slice(name.length))) || [];
    if (pid && !isRunning(Number(pid))) applyStep(home, { do: "remove", path: `${folder}/${other}` });
  }
}

function linkNew(from: string, path: string): boolean {
  try {
    linkSync(from, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Where nothing is. Node is faster with an encoding that is named. */
const asNew = { encoding: "utf8", flag: "wx" } as const;

/** A link in the file's place is not followed. */
function writeNew(path: string, text: string): void {
  try {
    writeFileSync(path, text, asNew);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") mkdirSync(dirname(path), { recursive: true });
    // Of a run that was killed and had the same number, or of this one, whose disk is full.
    else rmSync(path, { force: true });
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
    writeFileSync(path, text, asNew);
  }
}

function renameOver(from: string, path: string): void {
  try {
    renameSync(from, path);
  } catch (error) {
    // An empty folder in the place of a file is no file that comparing would have found.
    if (!removeEmptyFolder(path)) {
      rmSync(from, { force: true });
      throw error;
    }
    renameSync(from, path);
  }
}

/**
 * A file is replaced in one go: readers see the old one or the new one. What a killed run leaves of one beside the folder is in the
 * folder, where the next run removes it.
 */
export function replaceFile({ path, text }: GeneratedFile): readonly WriteStep[] {
  const from = `${path.startsWith("../") ? basename(path) : path}.${process.pid}.tmp`;
  return [
    { do: "write", path: from, text },
    { do: "rename", from, path },
  ];
}

function removeEmptyFolders(folder: string, path: string): void {
  let current = path;
  while (current !== "." && removeEmptyFolder(join(folder, current))) current = dirname(current);
}

/** Whether there was an empty folder. */
function removeEmptyFolder(path: string): boolean {
  try {
    rmdirSync(path);
    return true;
  } catch {
    return false;
  }
}
