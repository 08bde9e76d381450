import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Comparison, pendingFile } from "./compare-folder.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { provenanceFile, sha256 } from "./with-provenance.ts";

/** One thing done to the disk. A run may be killed after any. */
export type WriteStep =
  | { readonly do: "remove"; readonly path: string }
  | { readonly do: "write"; readonly path: string; readonly text: string }
  | { readonly do: "rename"; readonly from: string; readonly path: string };

/**
 * The steps that make a folder hold exactly `files`. First of all `.pending.json` says what is about to be written, and
 * it goes last: so a run that was killed is noticed, and what it wrote is not taken for an edit. Provenance comes last
 * but one: until then the old one still vouches for what has not been replaced.
 */
export function planWrite(
  { differences, pending }: Comparison,
  files: readonly GeneratedFile[],
): readonly WriteStep[] {
  if (differences.length === 0) return [];
  const wrong = new Set(differences.map(({ path }) => path));
  const wanted = new Set(files.map(({ path }) => path));
  const removed = differences
    .filter(({ path }) => !wanted.has(path) && path !== pendingFile)
    .map(({ path }) => path);
  const written = files.filter(({ path }) => wrong.has(path) && path !== provenanceFile);
  const provenance = files.filter(({ path }) => wrong.has(path) && path === provenanceFile);
  const announced = files.map(({ path, text }) => [
    path,
    [...new Set([...(pending[path] ?? []), sha256(text)])],
  ]);
  const announcement = `${JSON.stringify({ ...pending, ...Object.fromEntries(announced) }, null, 2)}\n`;
  return [
    ...replace({ path: pendingFile, text: announcement }),
    ...removed.map((path): WriteStep => ({ do: "remove", path })),
    ...[...written, ...provenance].flatMap(replace),
    { do: "remove", path: pendingFile },
  ];
}

/** Carries the steps out. */
export async function writeFolder(folder: string, steps: readonly WriteStep[]): Promise<void> {
  for (const step of steps) await applyStep(folder, step);
}

/** Carries one step out. */
export async function applyStep(folder: string, step: WriteStep): Promise<void> {
  const path = join(folder, step.path);
  if (step.do === "write") {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, step.text);
  } else if (step.do === "rename") {
    // An empty folder in the place of a file is no file that comparing would have found.
    await rmdir(path).catch(() => undefined);
    await rename(join(folder, step.from), path);
  } else {
    await rm(path, { force: true });
    await removeEmptyFolders(folder, dirname(step.path));
  }
}

/** A file is replaced in one go: readers see the old one or the new one. */
function replace({ path, text }: GeneratedFile): readonly WriteStep[] {
  const from = `${path}.${process.pid}.tmp`;
  return [
    { do: "write", path: from, text },
    { do: "rename", from, path },
  ];
}

async function removeEmptyFolders(folder: string, path: string): Promise<void> {
  for (let current = path; current !== "."; current = dirname(current)) {
    const entries = await readdir(join(folder, current)).catch(() => ["unreadable"]);
    if (entries.length > 0) return;
    await rmdir(join(folder, current));
  }
}
