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
  /** Its modules: what each was made from. */
  readonly modules: ModuleStamps;
  /** Hash of the files beside `src/gen`; "" if they were left alone. */
  readonly beside: string;
  readonly bytes: number;
}

/** Modules of a package, by their paths. */
export interface ModuleStamps {
  /** Hash of what they were all made from. */
  readonly shared: string;
  /** The key of each, and how many bytes it has. */
  readonly made: Readonly<Record<string, readonly [key: string, bytes: number]>>;
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
  if (!isObject(value)) return false;
  const { inputs, key, files, modules, beside, bytes } = value as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(inputs) &&
    inputs.every((input) => typeof input === "string") &&
    isObject(files) &&
    isModuleStamps(modules) &&
    [key, beside].every((hash) => typeof hash === "string") &&
    typeof bytes === "number"
  );
}

function isModuleStamps(value: unknown): value is ModuleStamps {
  if (!isObject(value) || !("made" in value) || !isObject(value.made)) return false;
  return Object.values(value.made).every(
    (made) => Array.isArray(made) && typeof made[0] === "string" && typeof made[1] === "number",
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
