import { execFile } from "node:child_process";
import { join } from "node:path";

/**
 * Runs a command of this package in a Node of its own, which runs generated packages as they are.
 *
 * @param main Its module, relative to this one.
 * @returns What it prints with `--json`.
 * @throws if the run itself fails; the reason is in the error.
 */
export function startMain<T>(main: string, args: readonly string[]): Promise<T> {
  const command = [join(import.meta.dirname, main), "--json", ...args];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { maxBuffer: 2 ** 28 }, (error, out, err) => {
      if (!out.startsWith("{")) reject(new Error(`${main} could not be run: ${err}`, { cause: error }));
      else resolve(JSON.parse(out));
    });
  });
}
