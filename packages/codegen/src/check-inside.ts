import { lstatSync, realpathSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { attempt, FileError } from "./generate-error.ts";

/**
 * Refuses a path on which a link leads out of a folder, or nowhere. What is not there yet is fine. The folder itself may be behind links.
 *
 * @param folder Absolute path of the folder.
 * @param path Absolute path of a place in it.
 * @throws `FileError` that names the link.
 */
export function checkInside(folder: string, path: string): void {
  attempt(path, "read", () => {
    let place = folder;
    for (const name of relative(folder, path).split(sep)) {
      place = join(place, name);
      const found = lstatSync(place, { throwIfNoEntry: false });
      if (!found) return;
      if (found.isSymbolicLink()) checkLink(folder, place);
    }
  });
}

function checkLink(folder: string, link: string): void {
  const target = realPath(link);
  if (target === undefined)
    throw new FileError(link, "is a link that leads nowhere; put a folder or file in its place.");
  const home = realpathSync(folder);
  const below = relative(home, target);
  if (below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below))
    throw new FileError(
      link,
      `is a link that leads out of ${home}, to ${target}; put a folder or file in its place.`,
    );
}

function realPath(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch (error) {
    if (/^(ENOENT|ENOTDIR|ELOOP)$/.test((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
