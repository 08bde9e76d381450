import { spawn } from "node:child_process";
import { once } from "node:events";

/** What became of a program. */
export interface ProgramRun {
  /** 0 if all is well. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where and how a program runs. */
export interface ProgramOptions {
  /** Absolute path. */
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs a program to its end, without anything to read.
 *
 * @param program Its path or name. `npm` is found on every system.
 * @param args None has anything in it that a shell reads, if the program is `npm`.
 * @throws the system's error if it cannot be run.
 */
export async function runProgram(
  program: string,
  args: readonly string[],
  { cwd, env = process.env }: ProgramOptions,
): Promise<ProgramRun> {
  // On Windows it is a batch file, which only a shell runs.
  const shell = program === "npm" && process.platform === "win32";
  const child = spawn(program, args, {
    cwd,
    env,
    shell,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const texts = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    texts.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    texts.err += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? 1, ...texts };
}
