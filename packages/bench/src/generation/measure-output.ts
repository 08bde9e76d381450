import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** How much a tool generated. */
export interface OutputSize {
  readonly files: number;
  readonly bytes: number;
}

/** The sizes of files, and of all files below folders. */
export async function measureOutput(paths: readonly string[]): Promise<OutputSize> {
  const files = await listFiles(paths);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Whether a text stands in one of the files, or in one below the folders. */
export async function hasText(paths: readonly string[], text: string): Promise<boolean> {
  for (const file of await listFiles(paths)) if ((await readFile(file, "utf8")).includes(text)) return true;
  return false;
}

async function listFiles(paths: readonly string[]): Promise<readonly string[]> {
  return (await Promise.all(paths.map(listBelow))).flat();
}

async function listBelow(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
