import { cp, mkdir, mkdtemp, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Generator } from "./generator.ts";
import { readFailure } from "./read-failure.ts";
import { runProcess, temporaryFolder } from "./run-process.ts";
import { type SpecTexts, type Subject, specPath } from "./subject.ts";

/** A folder in which a tool generates from one description. It is gone at the end of `await using`. */
export interface WorkFolder extends AsyncDisposable {
  /** Absolute path. */
  readonly folder: string;
  /** Why the tool cannot even begin, in a line. */
  readonly failure?: string;
  /** Makes it as it was before the first run. */
  reset(): Promise<void>;
  /** Writes another text of the description. */
  writeSpec(text: string): Promise<void>;
}

/** Makes the folder, ready for the first run. */
export async function openWorkFolder(
  generator: Generator,
  subject: Subject,
  { original }: SpecTexts,
): Promise<WorkFolder> {
  const parent = await mkdtemp(join(await realpath(tmpdir()), "specmint-bench-"));
  const pristine = join(parent, "pristine");
  const folder = join(parent, "work");
  const files = { ...generator.files, [specPath(subject)]: original };
  for (const [path, text] of Object.entries(files)) await writeBelow(pristine, path, text);
  const failure = await prepare(generator, subject, pristine);
  let resets = 0;
  // Nothing is deleted before the end: a disk that has just freed thousands of files makes new ones slowly for a while.
  const reset = async (): Promise<void> => {
    await moveAway(folder, join(parent, `done-${resets++}`));
    await cp(pristine, folder, { recursive: true });
  };
  await reset();
  return {
    folder,
    ...(failure === undefined ? {} : { failure }),
    reset,
    writeSpec: (text) => writeBelow(folder, specPath(subject), text),
    [Symbol.asyncDispose]: () => rm(parent, { recursive: true, force: true }),
  };
}

async function prepare(generator: Generator, subject: Subject, folder: string): Promise<string | undefined> {
  if (!generator.prepare) return undefined;
  const run = await runProcess(folder, generator.prepare(subject));
  for (const path of [...generator.outputs(subject), temporaryFolder]) {
    await moveAway(join(folder, path), `${folder}-${path.replaceAll("/", "-")}`);
  }
  return run.exitCode === 0 ? undefined : readFailure(run, folder);
}

async function moveAway(from: string, to: string): Promise<void> {
  await rename(from, to).catch(ignoreMissing);
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

async function writeBelow(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
