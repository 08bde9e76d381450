import { link, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A file to write where there is none. */
export interface NewFile {
  /** Path below the workspace root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Writes the files that do not exist, and gives their paths. One that exists is the user's own. */
export async function writeMissing(root: string, files: readonly NewFile[]): Promise<readonly string[]> {
  const created: string[] = [];
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    if (await writeNew(join(root, path), text)) created.push(path);
  }
  return created;
}

/** The file is there as a whole or not at all, whenever the run ends. */
async function writeNew(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  try {
    await link(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(temporary);
  }
}
