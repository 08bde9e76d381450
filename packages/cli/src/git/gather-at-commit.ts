import { posix } from "node:path";
import { type Diagnostic, gatherSpec, type SpecInMemory } from "@specmint/spec";
import { readBlob } from "./read-blob.ts";
import type { Repository } from "./repository.ts";

/**
 * A spec as a commit has it, with the files that it refers to.
 *
 * @param commit A full hash.
 * @param file Path of the spec below the repository's folder, with `/`.
 * @param rules Files and folders below it that references may lead to beside the spec's own folder, and how many MB there may be.
 */
export async function gatherAtCommit(
  { cwd, prefix }: Repository,
  commit: string,
  file: string,
  {
    allowOutside,
    maxSize,
  }: { readonly allowOutside: readonly string[]; readonly maxSize: number | undefined },
): Promise<SpecInMemory | { readonly diagnostics: readonly Diagnostic[] }> {
  const allowed = [posix.dirname(file), ...allowOutside].map((path) => posix.normalize(path));
  const read = async (path: string, most: number): ReturnType<typeof readBlob> =>
    allowed.some((folder) => isWithin(folder, path))
      ? await readBlob({ cwd }, commit, posix.normalize(prefix + path), most)
      : { reason: "it is outside the spec's folder" };
  return gatherSpec(file, read, maxSize);
}

function isWithin(folder: string, path: string): boolean {
  if (folder === ".") return !path.startsWith("../");
  if (path === folder) return true;
  return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
