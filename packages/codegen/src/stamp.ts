import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

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

/** The stamp in a package's folder; undefined if there is none that can be read. */
export async function readStamp(folder: string): Promise<Stamp | undefined> {
  try {
    return JSON.parse(await readFile(stampFile(folder), "utf8")) as Stamp;
  } catch {
    return undefined;
  }
}

/** Leaves a stamp in a package's folder. */
export async function writeStamp(folder: string, stamp: Stamp): Promise<void> {
  const file = stampFile(folder);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}.tmp`, JSON.stringify(stamp));
  await rename(`${file}.${process.pid}.tmp`, file);
}

function stampFile(folder: string): string {
  return join(folder, "node_modules", ".cache", "specmint", "stamp.json");
}
