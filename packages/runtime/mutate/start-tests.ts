import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Mutant } from "./mutants.ts";

/** How a run of the run-time tests went. */
export interface TestRun {
  /** What failed first: the name of a test, as a rule. Undefined if all passed. */
  readonly failure: string | undefined;
  /** How many tests ran until then. */
  readonly tests: number;
}

const script = fileURLToPath(new URL("run-tests.ts", import.meta.url));

/**
 * Runs the tests in another process, with the mutant in place of the source if there is one.
 * @param limit After how many milliseconds the process is ended. That counts as a failure of the tests.
 * @throws if the tests could not be run; the reason is on standard error.
 */
export function startTests(mutant: Mutant | undefined, limit: number): Promise<TestRun> {
  const child = fork(script, mutant ? [JSON.stringify(mutant)] : [], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // Keeps a `failure` that is undefined.
    serialization: "advanced",
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve({ failure: `no end after ${Math.round(limit / 1000)} s`, tests: 0 });
      // A loop without end hears no other signal.
      child.kill("SIGKILL");
    }, limit);
    child.once("message", (run) => resolve(run as TestRun));
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`The tests could not be run: ${script} ended with ${signal ?? code}.`));
    });
  });
}
