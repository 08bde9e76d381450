import { EventEmitter } from "node:events";
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { expect, it, onTestFinished } from "vitest";
import { main } from "../src/main.ts";
import { runCommand } from "./run-command.ts";
import { groupsSpec, temporaryWorkspace } from "./temporary-workspace.ts";

/** A command that serves, until it is told to end. */
interface Serving {
  /** The lines that it has printed so far, each a JSON value, once there are so many. */
  readonly lines: (count: number) => Promise<readonly Record<string, unknown>[]>;
  /** Tells it to end; gives its exit code. */
  readonly end: (signal?: "SIGINT" | "SIGTERM") => Promise<number>;
}

/** Runs the command in this process, on free ports. */
function serving(args: readonly string[], cwd: string): Serving {
  const printed: string[] = [];
  const told = new EventEmitter();
  const out = new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      printed.push(...chunk.split("\n").filter((line) => line !== ""));
      told.emit("line");
      done();
    },
  });
  const process = Object.assign(new EventEmitter(), { env: {}, ppid: 1 }) as unknown as NodeJS.Process;
  const over = main(["mock", ...args, "--port", "0", "--json"], { cwd, out, err: out, process });
  const end: Serving["end"] = (signal = "SIGINT") => {
    process.emit(signal, signal);
    return over;
  };
  onTestFinished(async () => void (await end()));
  const lines: Serving["lines"] = async (count) => {
    while (printed.length < count) await new Promise((resolve) => told.once("line", resolve));
    return printed.map((line) => JSON.parse(line));
  };
  return { lines, end };
}

it("answers for a description, wherever it stands, without generating anything", async () => {
  const { root, write } = temporaryWorkspace();
  write("elsewhere/groups.yaml", groupsSpec);
  for (const [cwd, path] of [
    [root, "specs/groups.yaml"],
    [root, "groups"],
    [dirname(root), join(root, "elsewhere/groups.yaml")],
  ] as const) {
    const { lines, end } = serving([path, "--log"], cwd);
    const [{ url, curl } = {}] = await lines(1);
    expect(curl).toBe(`curl -i ${url}/groups/g1`);
    const answer = await fetch(`${url}/groups/g2`);
    expect([answer.status, await answer.json()]).toEqual([200, { name: "Admins" }]);
    const other = await fetch(`${url}/group/g2`);
    expect([other.status, await other.json()]).toEqual([
      404,
      { title: "Groups has no operation GET /group/g2. The nearest is GET /groups/{id}.", status: 404 },
    ]);
    expect((await lines(3)).slice(1)).toMatchObject([
      { method: "GET", status: 200, operation: "getGroup" },
      { method: "GET", status: 404 },
    ]);
    expect(await end()).toBe(0);
    await expect(fetch(`${url}/groups/g2`)).rejects.toThrow();
  }
});

it("ends by SIGTERM as well", async () => {
  const { root } = temporaryWorkspace();
  const { lines, end } = serving(["groups"], root);
  await lines(1);
  expect(await end("SIGTERM")).toBe(0);
});

it("says what is wrong with a description, and serves nothing", async () => {
  const broken = groupsSpec.replace("#/components/schemas/Group", "#/components/schemas/Grup");
  const { root, write } = temporaryWorkspace();
  write("specs/groups.yaml", broken);
  const { code, out, err } = await runCommand(["mock", "specs/groups.yaml"], root);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("specs/groups.yaml:16:25 - error unresolved-ref");
});

it.each([
  [
    ["nothing"],
    2,
    '"nothing" is no file, no API of the workspace, and no installed fixtures package. Give the path of a description.',
  ],
  [["specs/groups.yaml", "--port", "http"], 2, '--port is no port but "http"'],
  [["specs/groups.yaml", "--mode", "observed"], 2, "There are no modes; leave --mode out."],
  [["specs/groups.yaml", "--seed", "none.json"], 1, "The seed none.json does not exist"],
  [
    ["specs/groups.yaml", "--seed", "list.json"],
    1,
    "The seed list.json cannot be used: It must be a JSON object",
  ],
  [["specs/groups.yaml", "specs/groups.yaml", "--seed", "list.json"], 2, "--seed is for one API; name it."],
  [["--max-size", "x", "specs/groups.yaml"], 2, "--max-size takes a number of MB"],
])("refuses %j", async (args, code, err) => {
  const { root, write } = temporaryWorkspace();
  write("list.json", "[]");
  const ran = await runCommand(["mock", ...args], root);
  expect(ran.err).toContain(err);
  expect([ran.code, ran.out]).toEqual([code, ""]);
});

it("answers by the service of an installed package, which begins with a seed", async () => {
  const { root, write } = temporaryWorkspace();
  const folder = "node_modules/@acme/groups-fixtures";
  const manifest = {
    name: "@acme/groups-fixtures",
    version: "1.2.3",
    type: "module",
    exports: { "./service": { default: "./dist/service.js" }, "./package.json": "./package.json" },
  };
  write(`${folder}/package.json`, JSON.stringify(manifest));
  write(
    `${folder}/dist/gen/api.js`,
    'export const api = { api: "groups", title: "Groups", servers: [], security: [], operations: { list: { method: "GET", path: "/groups", responses: { 200: [] } } } };',
  );
  write(
    `${folder}/dist/service.js`,
    `import { createMock } from "@specmint/mock";
import { api } from "./gen/api.js";
export const modes = ["usual", "odd"];
export function createService({ mode = "usual", names = [], ...options } = {}) {
  return createMock(api, { ...options, handlers: { list: () => ({ status: 200, body: [mode, ...names] }) } });
}
`,
  );
  mkdirSync(join(root, "node_modules/@specmint"), { recursive: true });
  symlinkSync(join(import.meta.dirname, "../../mock"), join(root, "node_modules/@specmint/mock"));
  write("seed.json", '{"names":["Admins"]}');
  const { lines } = serving(["@acme/groups-fixtures", "--seed", "seed.json", "--mode", "odd"], root);
  const [{ url } = {}] = await lines(1);
  expect(await (await fetch(`${url}/groups`)).json()).toEqual(["odd", "Admins"]);
});

it("answers for all APIs of a workspace, each on a port of its own", async () => {
  const { root, run, write } = temporaryWorkspace();
  write("specs/users.yaml", groupsSpec.replace("title: Groups", "title: Users"));
  for (const slug of ["groups", "users"])
    expect((await run(["new", slug, "--from", `specs/${slug}.yaml`])).code).toBe(0);
  const { lines } = serving([], root);
  const urls = (await lines(2)).map(({ url }) => url);
  expect(new Set(urls).size).toBe(2);
  for (const url of urls) expect((await fetch(`${url}/groups/g1`)).status).toBe(200);
});
