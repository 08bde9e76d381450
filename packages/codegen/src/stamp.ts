import { join } from "node:path";
import { cacheFolder, cachePath } from "./cache-folder.ts";
import { readText } from "./read-text.ts";
import { replaceFile, writeFolder } from "./write-folder.ts";

/** What a package was last generated from, and what came out. It saves work; nothing depends on it. */
export interface Stamp {
  /** The files of the spec, from the workspace root. */
  readonly inputs: readonly string[];
  /** Hash of everything that went in. */
  readonly key: string;
  /** Hash of each file that came out. */
  readonly files: Readonly<Record<string, string>>;
  /** Hash of the files beside `src/gen`; "" if they were left alone. */
  readonly beside: string;
  readonly bytes: number;
}

/** The stamp in a package's folder; undefined if there is none that can be used. */
export function readStamp(folder: string): Stamp | undefined {
  if (cacheFolder(folder) === undefined) return undefined;
  try {
    const stamp: unknown = JSON.parse(readText(join(folder, stampFile)) ?? "null");
    return isStamp(stamp) ? stamp : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves a stamp in a package's folder, if that can be done. */
export function writeStamp(folder: string, stamp: Stamp): void {
  if (cacheFolder(folder) === undefined) return;
  try {
    writeFolder(folder, replaceFile({ path: stampFile, text: JSON.stringify(stamp) }));
  } catch {
    // Without it the next run has more to do.
  }
}

/** Path of the stamp below the package. */
export const stampFile: string = `${cachePath}/stamp.json`;

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== "object" || value === null) return false;
  const { inputs, key, files, beside, bytes } = value as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(inputs) &&
    inputs.every((input) => typeof input === "string") &&
    typeof files === "object" &&
    files !== null &&
    [key, beside].every((hash) => typeof hash === "string") &&
    typeof bytes === "number"
  );
}
