import { join } from "node:path";
import { checkInside } from "./check-inside.ts";

/**
 * Where Specmint keeps for a package what nothing depends on, as a path below the package; undefined if links lead out of the package
 * there: what is behind them is not Specmint's.
 */
export function cacheFolder(folder: string): string | undefined {
  const path = "node_modules/.cache/specmint";
  try {
    checkInside(folder, join(folder, path));
    return path;
  } catch {
    return undefined;
  }
}
