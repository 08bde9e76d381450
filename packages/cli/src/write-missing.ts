import { createFile, type GeneratedFile, removeLeft } from "@specmint/codegen";

/** Writes the files that do not exist, by their paths below the workspace root, and gives these. One that exists is the user's own. */
export function writeMissing(root: string, files: readonly GeneratedFile[]): readonly string[] {
  const created = files.filter((file) => createFile(root, file)).map(({ path }) => path);
  for (const { path } of files) removeLeft(root, path);
  return created;
}
