import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { main } from "../src/main.ts";

/** What a run of the command gave. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs the command in this process.
 *
 * @param terminal Which of its streams is a terminal; undefined if none is.
 */
export async function runCommand(
  args: readonly string[],
  cwd: string,
  terminal?: "out" | "err",
): Promise<Run> {
  const [out, err] = [collect(terminal === "out"), collect(terminal === "err")];
  const code = await main(args, { cwd, out: out.stream, err: err.stream });
  return { code, out: out.text(), err: err.text() };
}

function collect(isTTY: boolean): { readonly stream: Writable; readonly text: () => string } {
  let text = "";
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      text += chunk;
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), text: () => text };
}

/** The command as it is installed. */
export const bin: string = fileURLToPath(new URL("../bin/specmint.js", import.meta.url));

/** Runs the command as it is installed, in a process of its own: for what only a process can tell. */
export function runProcess(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Run & { readonly signal: NodeJS.Signals | null } {
  const { status, stdout, stderr, signal }: SpawnSyncReturns<string> = spawnSync(
    process.execPath,
    [bin, ...args],
    { cwd, env: { ...process.env, ...env }, encoding: "utf8" },
  );
  return { code: status, out: stdout, err: stderr, signal };
}
