import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What came of a program. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The tools that the scripts of generated packages use. */
export const tools: string = fileURLToPath(new URL("../node_modules", import.meta.url));

/** Runs a program to its end, whatever its exit code. */
export function run(command: string, args: readonly string[], cwd: string): Promise<Ran> {
  const path = [join(tools, ".bin"), process.env["PATH"]].join(delimiter);
  const options = { cwd, env: { ...process.env, PATH: path }, maxBuffer: 2 ** 27 };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) || 1 : 0, stdout, stderr }),
    );
  });
}
