import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { type RecordingServer, serve } from "@specmint/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchTool } from "../../src/tools/fetch-tool.ts";

const run = promisify(execFile);
const deno = join(await fetchTool("deno"), "node_modules/.bin/deno");

let server: RecordingServer;
beforeAll(async () => {
  const body = JSON.stringify({ success: true, errors: [], messages: [] });
  server = await serve(() => ({ status: 200, body }));
});
afterAll(() => server?.close());

/** What a call gives in Deno that makes it with these permissions, the token being in the environment. */
async function callWith(...permissions: readonly string[]): Promise<unknown> {
  const options = ["--no-prompt", "--no-config", "--node-modules-dir=manual", "--allow-read"];
  const args = ["run", ...options, ...permissions, join(import.meta.dirname, "deno-program.ts"), server.url];
  const env = { ...process.env, CLOUDFLARE_API_TOKEN: "t0ken", DENO_NO_UPDATE_CHECK: "1" };
  const { stdout } = await run(deno, args, { cwd: import.meta.dirname, env });
  return JSON.parse(stdout);
}

describe("a call in Deno", () => {
  it("works with the permissions that it needs", async () => {
    expect(await callWith("--allow-env", "--allow-net")).toEqual({ status: 200, events: ["request"] });
    expect(server.requests.at(-1)?.headers).toMatchObject({ authorization: "Bearer t0ken" });
  });

  it("that may not read the environment says so, where it misses credentials", async () => {
    expect(await callWith("--allow-net")).toMatchObject({
      code: "missing-credentials-error",
      message: expect.stringMatching(/environment.*(may not|cannot)|(may not|cannot).*environment/i),
    });
  });

  it("that may not use the network is not repeated", async () => {
    expect(await callWith("--allow-env")).toMatchObject({
      code: "connection-error",
      events: ["request"],
    });
  });
});

it("a mock service answers in Deno without the permission to use the network", async () => {
  const options = ["--no-prompt", "--no-config", "--node-modules-dir=manual", "--allow-read", "--allow-env"];
  const program = join(import.meta.dirname, "deno-mock-program.ts");
  const env = { ...process.env, DENO_NO_UPDATE_CHECK: "1" };
  const { stdout } = await run(deno, ["run", ...options, program], { cwd: import.meta.dirname, env });
  expect(JSON.parse(stdout)).toEqual([200, "Again", 400, "connection-error", 6]);
});
