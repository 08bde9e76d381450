import { readFile, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { type Diagnostic, diagnose } from "./diagnostic.ts";
import { parseSource } from "./parse-source.ts";
import type { Source } from "./source.ts";

/**
 * The stage `read`: a spec file from the disk.
 *
 * @param root Absolute path of the workspace root.
 * @param file Path of the spec below it, with `/`.
 */
export async function readSpec(
  root: string,
  file: string,
): Promise<{ source?: Source; diagnostics: readonly Diagnostic[] }> {
  const fail = (reason: string) => ({
    diagnostics: [diagnose("unreadable-spec", { file, line: 1, column: 1 }, { file, reason })],
  });
  try {
    const path = await realpath(join(root, file));
    const below = relative(await realpath(root), path);
    if (below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below))
      return fail("it is outside the workspace");
    const bytes = await readFile(path);
    return parseSource(file, new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return fail("there is no such file");
    if (code === "EISDIR") return fail("it is a folder");
    if (code === "EACCES") return fail("permission is denied");
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return fail("it is not UTF-8");
    throw error;
  }
}
