import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A module of this folder in a process of its own. At the end of `await using` the process is gone. */
export interface Started<Message> extends AsyncDisposable {
  /** The first thing that it sent. */
  readonly message: Message;
}

/** Runs a module in a new process, and waits for what it sends. `flags` are those of Node. */
export async function startProcess<Message>(
  module: string,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<Started<Message>> {
  const file = fileURLToPath(new URL(module, import.meta.url));
  const child = fork(file, args, { execArgv: [...flags] });
  try {
    return { message: await firstMessage<Message>(child, module), [Symbol.asyncDispose]: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

function firstMessage<Message>(child: ChildProcess, module: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as Message));
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`${module} ended early: ${signal ?? code}`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill();
  await exit;
}
