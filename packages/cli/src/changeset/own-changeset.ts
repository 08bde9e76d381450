import { basename, join } from "node:path";
import { GenerateError, removeLeft, replaceFile, writeFolder } from "@specmint/codegen";
import { readText } from "../read-manifest.ts";
import { exists, type Product } from "../workspace.ts";
import { type ChangesetFile, parseChangeset, printChangeset } from "./changeset-file.ts";

/** The file of `.changeset` in which Specmint notes what changed for a package. */
export interface OwnChangeset {
  /** Path below the workspace root. */
  readonly path: string;
  /** Undefined: there is none. */
  readonly text: string | undefined;
  readonly file: ChangesetFile | undefined;
}

/**
 * Reads the changeset of a package.
 *
 * @param taken Paths of the changesets that there were before: they speak of other changes.
 * @throws `GenerateError` for a file that is no changeset.
 */
export async function readOwn(
  root: string,
  { folder }: Product,
  taken: readonly string[],
): Promise<OwnChangeset> {
  const path = freePath(basename(folder), taken);
  const absolute = join(root, path);
  if (!(await exists(absolute))) return { path, text: undefined, file: undefined };
  const text = await readText(absolute);
  const file = parseChangeset(text);
  if (!file)
    throw new GenerateError(
      `${path} is no changeset: it does not begin with the names of packages between two lines of ---.`,
    );
  return { path, text, file };
}

function freePath(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const path = `.changeset/specmint-${name}${number === 1 ? "" : `-${number}`}.md`;
    if (!taken.includes(path)) return path;
  }
}

/** Writes the changeset of a package, or removes it where there is to be none; gives whether anything had to be done. */
export function writeOwn(
  root: string,
  { path, text: old }: OwnChangeset,
  file: ChangesetFile | undefined,
): boolean {
  const text = file && printChangeset(file);
  if (text === old) return false;
  writeFolder(root, text === undefined ? [{ do: "remove", path }] : replaceFile({ path, text }));
  removeLeft(root, path);
  return true;
}
