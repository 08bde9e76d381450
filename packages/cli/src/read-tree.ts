import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The files below a folder, by their paths there, with `/`; none if there is no such folder. Links are left out. */
export async function readTree(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((one) => join(one.parentPath, one.name));
  const all = files.map(async (file): Promise<[string, Buffer]> => {
    return [relative(folder, file).split(sep).join("/"), await readFile(file)];
  });
  return new Map(await Promise.all(all));
}
