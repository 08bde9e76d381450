import { fork } from "node:child_process";
import { join } from "node:path";
import type { LoadedCase } from "@specmint/conformance";
import type { Contestant } from "./contestant.ts";

/** What a tool did with a case. */
export interface ToolRun {
  readonly id: string;
  /** False: it ended with an error. */
  readonly isGenerated: boolean;
  /** What it printed that is more than its own progress. */
  readonly printed: readonly string[];
  /** What is wrong with its calls. */
  readonly callProblems: readonly string[];
}

const script = join(import.meta.dirname, "tool-process.ts");

/** Milliseconds that a tool may take for one case. */
const limit = 600_000;

/**
 * Generates cases with a tool, and makes their calls if it has a client.
 *
 * @param folder Each case gets a folder in it, by its slug.
 */
export async function runTool(
  contestant: Contestant,
  cases: readonly LoadedCase[],
  folder: string,
): Promise<ReadonlyMap<string, ToolRun>> {
  const runs = new Map<string, ToolRun>();
  for (;;) {
    const rest = cases.filter(({ id }) => !runs.has(id)).map(({ id }) => id);
    const [first] = rest;
    if (first === undefined) return runs;
    const before = runs.size;
    await start(contestant, folder, rest, (run) => runs.set(run.id, run));
    const next = rest[runs.size - before];
    // The case that was on when the process ended.
    if (next !== undefined)
      runs.set(next, { id: next, isGenerated: false, printed: ["the process ended"], callProblems: [] });
  }
}

function start(
  { tool }: Contestant,
  folder: string,
  ids: readonly string[],
  tell: (run: ToolRun) => void,
): Promise<void> {
  const child = fork(script, [tool, folder, ...ids], { silent: true });
  return new Promise((resolve, reject) => {
    const kill = (): void => void child.kill("SIGKILL");
    let timer = setTimeout(kill, limit);
    child.on("message", (run) => {
      clearTimeout(timer);
      timer = setTimeout(kill, limit);
      tell(run as ToolRun);
    });
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
