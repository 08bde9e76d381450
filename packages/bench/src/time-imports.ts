import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { showProgress } from "@specmint/conformance/progress";
import type { PackedPackages } from "./pack-packages.ts";
import { shuffle } from "./shuffle.ts";
import { startProcess } from "./start-process.ts";

const importProcess = fileURLToPath(new URL("import-process.mjs", import.meta.url));

/**
 * Milliseconds that a new process of Node takes for the first import of each module, in each round; in a round the
 * modules take turns in shuffled order. One round comes first and is not counted: it brings the files into memory.
 * @param specifiers the modules, as a program imports them that stands beside the packages
 */
export async function timeImports(
  specifiers: readonly string[],
  { folder }: PackedPackages,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const script = join(folder, "import-process.mjs");
  await copyFile(importProcess, script);
  const times = new Map(specifiers.map((specifier): [string, number[]] => [specifier, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const specifier of shuffle(specifiers)) {
      await using timed = await startProcess<number>(pathToFileURL(script).href, [specifier]);
      if (round > 0) times.get(specifier)?.push(timed.message);
    }
    if (round > 0) showProgress("Imports: round", round, rounds);
  }
  return times;
}
