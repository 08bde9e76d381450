import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The runtime in one module, which every Node that is supported can run. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specmint-memory-"));
  const entryPoints = [fileURLToPath(new URL("./runtime.ts", import.meta.url))];
  await build({ entryPoints, bundle: true, format: "esm", outfile: join(folder, "runtime.mjs") });
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a call, whose server sends `piece` 1,000,000 times, in a process that has 60 MB for all that it allocates. */
async function read(piece: string, reader: string, maxBodyBytes: number): Promise<string> {
  const program = `
    const { callOperation, createClient, readEvents, readJsonLines } = await import(${JSON.stringify(pathToFileURL(join(folder, "runtime.mjs")))});
    let left = 1_000_000;
    const bytes = new TextEncoder().encode(${JSON.stringify(piece)});
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(bytes.slice()) : controller.close()),
    });
    const fetch = async () => new Response(body);
    const client = createClient({ api: "a", server: "https://api.example.com", security: [] }, { fetch, timeout: Infinity });
    const responses = { "200": { json: false, read: ${reader} } };
    const operation = { api: "a", method: "GET", path: "/x", responses };
    try {
      const { data } = await callOperation(client, operation, { maxBodyBytes: ${maxBodyBytes} });
      let items = typeof data === "string" ? data.length : 0;
      if (typeof data !== "string") for await (const item of data) items += item.data?.length ?? 1;
      console.log(items);
    } catch (error) {
      console.log(error.code);
    }`;
  const given = ["--max-old-space-size=60", "--input-type=module", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, given);
  return stdout.trim();
}

describe("a body in very many parts takes a small multiple of its bytes", () => {
  it.each([
    ["lines of an event that never ends", "x\n", "readEvents", 2 ** 24, "0"],
    ["lines of data of an event that is too large", "data:\n", "readEvents", 2 ** 22, "response-parse-error"],
    ["bytes that come one by one", "x", "undefined", 2 ** 24, "1000000"],
    ["bytes of a line that come one by one", "x", "readJsonLines", 2 ** 19, "response-parse-error"],
  ])("%s", async (_, piece, reader, max, want) => {
    expect(await read(piece, reader, max)).toBe(want);
  });
});
