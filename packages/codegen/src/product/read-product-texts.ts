import { realpathSync } from "node:fs";
import { join } from "node:path";
import { checkInside } from "../check-inside.ts";
import { attempt } from "../generate-error.ts";
import { readText } from "../read-text.ts";
import { type ProductTexts, productPaths } from "./product-paths.ts";

/**
 * Reads the files beside `src/gen` of a package, the only ones there that the generator looks at.
 *
 * @param root Absolute path of the workspace root, out of which no link may lead.
 */
export function readProductTexts(root: string, folder: string): ProductTexts {
  return new Map(productPaths.map((path) => [path, readLinked(root, join(folder, path))]));
}

/** A file may be a link to one that packages share. */
function readLinked(root: string, file: string): string | undefined {
  checkInside(root, file);
  return attempt(file, "read", () => {
    try {
      return readText(realpathSync(file));
    } catch (error) {
      if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return undefined;
      throw error;
    }
  });
}
