import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { afterEach } from "vitest";

const children: ChildProcess[] = [];

afterEach(() => {
  for (const { pid } of children.splice(0)) killGroup(pid);
});

/** Ends a program and what it started, if they run. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {}
}

/** A program in a process of its own, which ends with its test. */
export interface RunningProgram {
  readonly child: ChildProcess;
  /** What it printed so far. */
  readonly printed: { out: string; err: string };
  /** All that it printed, once it holds a text. */
  readonly until: (text: string | RegExp) => Promise<string>;
  /** How it ended: its exit code, or the signal. */
  readonly end: Promise<number | NodeJS.Signals>;
}

const file = new URL("mock-program.ts", import.meta.url).pathname;

export function runProgram(...args: readonly string[]): RunningProgram {
  return watch(
    spawn(process.execPath, [file, ...args], { stdio: ["ignore", "pipe", "pipe"], detached: true }),
  );
}

/** A program below a shell, as npx starts it: the child is the shell. */
export function runBelowShell(...args: readonly string[]): RunningProgram {
  // Without a second command a shell would become the program.
  const script = `"$@"; :`;
  return watch(
    spawn("sh", ["-c", script, "sh", process.execPath, file, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      env: { ...process.env, npm_command: "exec" },
    }),
  );
}

function watch(child: ChildProcessByStdio<null, Readable, Readable>): RunningProgram {
  children.push(child);
  const printed = { out: "", err: "" };
  child.stdout.on("data", (chunk) => {
    printed.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    printed.err += chunk;
  });
  const end = once(child, "close").then(([code, signal]) => code ?? signal);
  async function until(text: string | RegExp): Promise<string> {
    while (typeof text === "string" ? !printed.out.includes(text) : !text.test(printed.out)) {
      const ended = await Promise.race([once(child.stdout, "data"), end.then(() => "ended")]);
      if (ended === "ended") throw new Error(`It ended: ${JSON.stringify(printed)}`);
    }
    return printed.out;
  }
  return { child, printed, until, end };
}

/** A program that serves on a free port, and where. */
export async function startProgram(
  ...args: readonly string[]
): Promise<RunningProgram & { readonly url: string }> {
  const program = runProgram("--port", "0", ...args);
  const out = await program.until(/\n/);
  return { ...program, url: /http:\/\/[\d.]+:\d+/.exec(out)?.[0] ?? "" };
}
