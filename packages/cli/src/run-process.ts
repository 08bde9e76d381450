import { toFileError } from "@specmint/codegen";
import { main } from "./main.ts";

/** Runs the command line of a process, and leaves its exit code there. */
export async function runProcess(process: NodeJS.Process): Promise<void> {
  const { stdout: out, stderr: err } = process;
  const fail = (sentence: string): void => {
    err.write(`specmint: ${sentence}\n`);
    process.exitCode = 1;
  };
  err.on("error", () => {});
  out.on("error", (error: NodeJS.ErrnoException) => {
    // Nobody reads on, as with `| head`: what the command does besides is done to its end.
    if (error.code !== "EPIPE") fail(toFileError(error, "Standard output", "written")?.message ?? "");
  });
  const cwd = workingDirectory(process);
  if (cwd === undefined) return fail("The working directory is gone; change to one that exists.");
  const code = await main(process.argv.slice(2), { cwd, out, err, process });
  process.exitCode = code || process.exitCode || 0;
}

function workingDirectory(process: NodeJS.Process): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}
