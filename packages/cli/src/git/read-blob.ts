import type { FoundText } from "@specmint/spec";
import type { Repository } from "./repository.ts";
import { runGit } from "./run-git.ts";

/** How long the line is at most that git puts before a file: a hash, a word and a number. */
const headLength = 200;

/**
 * The text of a file as a commit has it, also behind links of that commit.
 *
 * @param commit A full hash.
 * @param path Path below the top of the working tree, with `/`.
 * @param most How many bytes there may be; undefined is given for more.
 */
export async function readBlob(
  { cwd }: Pick<Repository, "cwd">,
  commit: string,
  path: string,
  most: number,
): Promise<FoundText> {
  // git reads a name for each line.
  if (/[\n\0]/.test(path)) return { reason: "no file can have this name" };
  const args = ["cat-file", "--batch", "--follow-symlinks"];
  const { out } = await runGit(cwd, args, `${commit}:${path}\n`, most + headLength);
  const end = out.indexOf("\n");
  const [, kind, size = ""] = out.subarray(0, Math.max(end, 0)).toString("utf8").split(" ");
  if (kind === "tree") return { reason: "it is a folder" };
  if (kind !== "blob") return { reason: "there is no such file" };
  if (Number(size) > most) return undefined;
  try {
    const bytes = out.subarray(end + 1, end + 1 + Number(size));
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { reason: "it is not UTF-8" };
  }
}
