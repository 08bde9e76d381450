import { join } from "node:path";
import { checkInside } from "./check-inside.ts";

/** Where that is if no links lead out of the package. */
export const cachePath = "node_modules/.cache/specmint";

/**
 * Where Specmint keeps for a package what nothing depends on, as a path below the package; undefined if links lead out of the package
 * there: what is behind them is not Specmint's.
 */
export function cacheFolder(folder: string): string | undefined {
  try {
    checkInside(folder, join(folder, cachePath));
    return cachePath;
  } catch {
    return undefined;
  }
}
