import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Leaks } from "./leaks-process.ts";
import { startProcess } from "./start-process.ts";

/**
 * Makes calls with a contender in a process of its own, half of which fail, and counts what they leave behind.
 * @param redocly the module of Redocly's client, if that is the contender
 */
export async function findLeaks(contender: string, calls: number, redocly = ""): Promise<Leaks> {
  await using server = await startProcess<string>("server-process.ts");
  const args = [contender, server.message, await findFreeAddress(), String(calls), redocly];
  await using child = await startProcess<Leaks>("leaks-process.ts", args, ["--expose-gc"]);
  const { failed } = child.message;
  if (failed * 2 !== calls) throw new Error(`${contender}: ${failed} calls failed, not half of ${calls}`);
  return child.message;
}

/** An address on loopback where somebody has just stopped to listen. */
async function findFreeAddress(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
