import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { redoclyArguments, redoclySettings } from "./redocly-command.ts";

const run = promisify(execFile);

/** Generates Redocly's client for a spec into a folder: its `index.ts`. Returns what its command prints. */
export async function generateRedocly(
  spec: string,
  folder: string,
  options: readonly string[] = [],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(redoclySettings)) await writeFile(join(folder, file), text);
  const command = [...redoclyArguments(spec, "index.ts"), ...options];
  const { stdout, stderr } = await run(process.execPath, command, { cwd: folder });
  return stdout + stderr;
}
