import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Findings } from "./findings.ts";

/**
 * Runs the corpus in a Node of its own, which runs the generated packages as they are.
 *
 * @param prefixes Only cases whose id begins with one of them; none: all.
 * @param specs As they are in the corpus, or with each place altered that a case is about.
 * @throws if the run itself fails; the reason is in the error.
 */
export function startCorpus(
  prefixes: readonly string[] = [],
  specs: "original" | "altered" = "original",
): Promise<Findings> {
  const main = join(import.meta.dirname, "main.ts");
  const args = [main, "--json", ...(specs === "altered" ? ["--altered"] : []), ...prefixes];
  const options = { maxBuffer: 2 ** 28 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, out, err) => {
      if (!out.startsWith("{")) reject(new Error(`The corpus could not be run: ${err}`, { cause: error }));
      else resolve(new Map(Object.entries(JSON.parse(out) as Record<string, readonly string[]>)));
    });
  });
}
