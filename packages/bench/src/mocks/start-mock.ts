import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Started, startProcess } from "../start-process.ts";
import type { Serving } from "./serving.ts";

const command = fileURLToPath(new URL("../../../cli/bin/specmint.js", import.meta.url));

/** Serves a description with `specmint mock`. */
export async function startSpecmint(file: string): Promise<Started<Serving>> {
  const child = spawn(process.execPath, [command, "mock", file, "--port", "0", "--json"]);
  child.stderr.pipe(process.stderr);
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const { url } = JSON.parse(line) as { readonly url: string };
  return { message: { url, pid: child.pid ?? 0 }, [Symbol.asyncDispose]: () => stop(child) };
}

/** Serves a description with Prism. */
export async function startPrism(file: string): Promise<Started<Serving>> {
  return await startProcess<Serving>("mocks/prism-process.ts", [file]);
}

async function stop(child: ChildProcessWithoutNullStreams): Promise<void> {
  const exit = once(child, "exit");
  child.kill();
  await exit;
}
