import { lstatSync, readFileSync } from "node:fs";
import { attempt } from "./generate-error.ts";

/** How many bytes a file has at most that is read as a whole: far more than any that Specmint writes. */
const largest = 2 ** 28;

/** The text of a file; undefined if there is none, or a link, a folder or anything else in its place. */
export function readText(path: string): string | undefined {
  return attempt(path, "read", () => {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found?.isFile() && found.size <= largest ? readFileSync(path, "utf8") : undefined;
  });
}
