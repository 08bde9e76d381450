import { execFile } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type RecordingServer, serve } from "@specmint/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Installed, installPublished } from "../install-published.ts";
import { root } from "../workspace-packages.ts";

const run = promisify(execFile);
const tools = join(import.meta.dirname, "../../node_modules");

/** The settings that the client's README shows. */
const [, settings = ""] =
  /^```js\n(\/\/ jest\.config\.cjs[\s\S]*?)^```$/m.exec(
    readFileSync(join(root, "packages/cloudflare-user-groups-client/README.md"), "utf8"),
  ) ?? [];

/** What the settings ask of the team's compiler. */
const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom"],
  types: [],
  strict: true,
  allowJs: true,
  isolatedModules: true,
};

const imports = `import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";`;
const body = `{
  const client = createClient({ apiToken: "t0ken", baseUrl: process.env.SERVER });
  const params = { path: { account_id: "a", user_group_id: "g" } };
  const group = unwrap(await updateUserGroup(client, { params, body: { name: "Größe" } })).result;
  expect(group?.name).toBe("Größe");
}`;
const call = `${imports}\ntest("calls", async () => ${body});\n`;
const files = {
  "call.test.ts": call,
  "module.test.mjs": call,
  "parts.test.ts": `import * as client from "@specmint/cloudflare-user-groups-client/client";
import * as operation from "@specmint/cloudflare-user-groups-client/operations/update-user-group";
test("imports", () => {
  expect([typeof client.createClient, typeof operation.updateUserGroup]).toEqual(["function", "function"]);
});
`,
  "tsconfig.json": JSON.stringify({ compilerOptions }),
  "jest.config.cjs": settings,
  "page.config.cjs": `${settings}module.exports.testEnvironment = "jsdom";\n`,
  "fetch.config.cjs": `module.exports = { ...require("./page.config.cjs"), setupFiles: ["whatwg-fetch"] };\n`,
  "module.config.cjs": "module.exports = { transform: {} };\n",
};

let server: RecordingServer;

beforeAll(async () => {
  const text = JSON.stringify({ success: true, errors: [], messages: [], result: { name: "Größe" } });
  // A page of jsdom is of another origin than the server.
  server = await serve(({ headers }) => ({
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "",
    },
    body: text,
  }));
});

afterAll(() => server?.close());

describe.each(["npm", "pnpm"] as const)("in Jest, where %s has installed the client,", (manager) => {
  let team: Installed;

  beforeAll(async () => {
    team = await installPublished(manager, { dependencies: ["cloudflare-user-groups-client"] });
    for (const tool of ["jest", "jest-environment-jsdom", "ts-jest", "typescript", "whatwg-fetch"])
      await link(tool, team.folder);
    // A team that writes CommonJS.
    await team.write("package.json", JSON.stringify({ name: "team", private: true }));
    for (const [file, text] of Object.entries(files)) await team.write(file, text);
  });

  afterAll(() => team?.[Symbol.asyncDispose]());

  it("ts-jest calls by require, with the settings of the README", async () => {
    expect(await jest(team, "call.test.ts", "jest.config.cjs")).toContain("PASS ./call.test.ts");
  });

  it("a page of jsdom imports each entry, though it has no fetch", async () => {
    expect(await jest(team, "parts.test.ts", "page.config.cjs")).toContain("PASS ./parts.test.ts");
  });

  it("a page of jsdom calls with the fetch of whatwg-fetch", async () => {
    expect(await jest(team, "call.test.ts", "fetch.config.cjs")).toContain("PASS ./call.test.ts");
  });

  it("an ES module calls, with no settings", async () => {
    const options = "--experimental-vm-modules";
    expect(await jest(team, "module.test.mjs", "module.config.cjs", options)).toContain(
      "PASS ./module.test.mjs",
    );
  });
});

/** A tool of ours in the team's `node_modules`. */
async function link(tool: string, folder: string): Promise<void> {
  const target = join(folder, "node_modules", tool);
  await mkdir(dirname(target), { recursive: true });
  await symlink(realpathSync(join(tools, tool)), target);
}

/** What Jest says of one test file. */
async function jest(team: Installed, file: string, config: string, nodeOptions = ""): Promise<string> {
  const bin = join(team.folder, "node_modules/jest/bin/jest.js");
  const args = [bin, "--config", config, "--no-cache", "--runTestsByPath", file];
  const env = { ...process.env, SERVER: server.url, NODE_OPTIONS: nodeOptions, FORCE_COLOR: "0" };
  const { stderr } = await run(process.execPath, args, { cwd: team.folder, env }).catch((error) => error);
  return stderr;
}
