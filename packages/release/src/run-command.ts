import { spawn } from "node:child_process";
import { once } from "node:events";

/**
 * Runs a command on this terminal.
 *
 * @returns What is wrong: nothing if it exits with 0.
 */
export async function runCommand(
  root: string,
  command: string,
  args: readonly string[],
): Promise<readonly string[]> {
  const [code, signal] = await once(spawn(command, args, { cwd: root, stdio: "inherit" }), "close");
  if (code === 0) return [];
  return [`${[command, ...args].join(" ")} ended with ${code ?? signal}.`];
}
