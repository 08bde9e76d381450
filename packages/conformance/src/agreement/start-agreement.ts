import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Agreement } from "./disagreement.ts";

/**
 * Runs the command in a Node of its own, which runs generated packages as they are.
 *
 * @param args Spec files and options, as `main.ts` takes them.
 * @throws if the run itself fails; the reason is in the error.
 */
export function startAgreement(args: readonly string[]): Promise<Agreement> {
  const main = join(import.meta.dirname, "main.ts");
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [main, "--json", ...args], { maxBuffer: 2 ** 28 }, (error, out, err) => {
      if (!out.startsWith("{"))
        reject(new Error(`Types and validators were not compared: ${err}`, { cause: error }));
      else resolve(JSON.parse(out));
    });
  });
}
