import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** The bytes of a process that are in memory. */
export async function residentMemory(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return 1024 * Number(stdout.trim());
}
