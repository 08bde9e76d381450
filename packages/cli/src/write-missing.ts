import { createFile, type GeneratedFile } from "@specmint/codegen";

/** Writes the files that do not exist, by their paths below the workspace root, and gives these. One that exists is the user's own. */
export function writeMissing(root: string, files: readonly GeneratedFile[]): readonly string[] {
  return files.filter((file) => createFile(root, file)).map(({ path }) => path);
}
