import { spawn } from "node:child_process";

/** How a command is run: a folder, and all of its environment. */
export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What a command printed. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command, which has nothing to read, to its end. Rejects with all that it printed if it fails. */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<Printed> {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString("utf8");
  }) as [() => string, () => string];
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      const printed = { stdout: stdout(), stderr: stderr() };
      if (code === 0) return resolve(printed);
      const line = [command, ...args].join(" ");
      reject(new Error(`${line}\nended with ${code ?? signal}:\n${printed.stdout}${printed.stderr}`));
    });
  });
}
