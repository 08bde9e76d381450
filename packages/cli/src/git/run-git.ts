import { spawn } from "node:child_process";
import { once } from "node:events";
import { UsageError } from "../usage-error.ts";

/** What git gave. */
export interface GitRun {
  /** 0 if all is well. */
  readonly code: number;
  readonly out: Buffer;
  /** What it had to say, on one line. */
  readonly problem: string;
}

/** How much of an answer is read, in bytes: names of files, not their texts. */
const usualMost = 64 * 2 ** 20;

/**
 * Runs git, without a shell.
 *
 * @param cwd Absolute path of the folder that it runs in.
 * @param input What it reads.
 * @param most How many bytes of an answer are read. What has more is ended, and what was read is cut off.
 * @throws `UsageError` if there is no git.
 */
export async function runGit(
  cwd: string,
  args: readonly string[],
  input: string = "",
  most: number = usualMost,
): Promise<GitRun> {
  // It takes no lock, asks nobody for a password, and speaks English, in which its answers are read.
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  const child = spawn("git", args, { cwd, env, stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
  const chunks: Buffer[] = [];
  let [size, problem] = [0, ""];
  child.stdout.on("data", (chunk: Buffer) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size > most) child.kill();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    if (problem.length < 1000) problem += chunk.toString();
  });
  // It may be over before it has read what it was given.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return { code: code ?? 1, out: Buffer.concat(chunks).subarray(0, most), problem: problem.trim() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new UsageError("git cannot be run; install it.");
  }
}

/** The names that git ends with a NUL each. */
export function namesOf({ out }: GitRun): readonly string[] {
  return out.toString("utf8").split("\0").filter(Boolean);
}
