import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseTaskLine } from "./parse-task-line.ts";
import type { Progress } from "./progress.ts";

/** How a run of turbo ended. */
export interface Build {
  readonly exitCode: number;
  readonly interrupted: boolean;
  /** Absolute path of the summary that turbo wrote, if it came to that. */
  readonly summaryFile: string | undefined;
}

// After a failure, all goes on that does not depend on it: one broken spec does not hide the other's errors.
const turboArguments =
  "run build --summarize --continue=dependencies-successful --output-logs=new-only --log-order=stream --log-prefix=task --ui=stream --no-color";

/** Generates and builds all packages, and tells of it while it goes on. */
export async function buildWorkspace(root: string, progress: Progress): Promise<Build> {
  const script = fileURLToPath(new URL("run-turbo.ts", import.meta.url));
  const turbo = spawn(process.execPath, [script, ...turboArguments.split(" ")], {
    cwd: root,
    // Tasks write into a pipe: what they may do on the terminal behind it has to be said to them.
    env:
      process.stdout.isTTY && process.stdout.hasColors() ? { ...process.env, FORCE_COLOR: "1" } : process.env,
    stdio: ["inherit", "pipe", "pipe"],
  });
  let summaryFile: string | undefined;
  createInterface({ input: turbo.stdout }).on("line", (line) => {
    const taskLine = parseTaskLine(line);
    if (taskLine) progress.show(taskLine);
    summaryFile ??= /^Summary:\s+(.+\.json)$/.exec(line)?.[1];
  });
  createInterface({ input: turbo.stderr }).on("line", (line) => {
    if (!isAboutFailure(line)) progress.complain(line);
  });
  const passed = passSignalsTo(turbo);
  const [code, signal] = (await once(turbo, "close")) as [number | null, NodeJS.Signals | null];
  const exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
  return { exitCode, interrupted: passed.size > 0, summaryFile };
}

/** Turbo repeats on standard error that a task failed, and once more for GitHub Actions; the summary says so too. */
function isAboutFailure(line: string): boolean {
  return /^\S+#\S+: |run failed: command |^::error::command /.test(line);
}

/** Lets turbo end first when we are told to end, so that nothing of it is left behind. Gives the signals that came. */
function passSignalsTo(turbo: ChildProcess): ReadonlySet<NodeJS.Signals> {
  const passed = new Set<NodeJS.Signals>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      passed.add(signal);
      // Ctrl-C reaches turbo from the terminal. Without one, its launcher ignores SIGINT.
      if (signal !== "SIGINT") turbo.kill(signal);
      else if (!process.stdin.isTTY) turbo.kill("SIGTERM");
    });
  }
  return passed;
}
