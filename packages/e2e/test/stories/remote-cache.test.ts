import { copyFile, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyWorkspace } from "../../src/registry/copy-workspace.ts";
import { type Build, type Machine, makeMachine, type Task } from "../../src/remote-cache/make-machine.ts";
import {
  type RemoteCache,
  serverSettings,
  startRemoteCache,
} from "../../src/remote-cache/start-remote-cache.ts";
import { toolVersions } from "../../src/tools/tool-versions.ts";
import { readRemoteCacheDocs } from "./remote-cache-docs.ts";

/** The tools and the packages of one API: what a cache has to tell apart is the same for more. */
const scope = [
  "--filter=@specmint/wavefront-user-groups-client",
  "--filter=@specmint/wavefront-user-groups-fixtures",
];
const types = "@specmint/wavefront-user-groups-types";

const stack = new AsyncDisposableStack();
afterAll(() => stack.disposeAsync());

let cache: RemoteCache;
let origin: string;
let first: Machine;
let filled: Build;

beforeAll(async () => {
  cache = stack.use(await startRemoteCache());
  origin = stack.use(await copyWorkspace()).folder;
  first = stack.use(await makeMachine("first", origin, { ...cache.env, TZ: "America/St_Johns" }));
  filled = await first.build(scope);
});

/** What can come out of a cache, and what looks at the disk each time. */
function split(tasks: readonly Task[]): {
  readonly cached: readonly Task[];
  readonly others: readonly Task[];
} {
  return {
    cached: tasks.filter(({ task }) => task !== "generate"),
    others: tasks.filter(({ task }) => task === "generate"),
  };
}

function idsOf(tasks: readonly Task[], status: Task["cache"]["status"]): readonly string[] {
  return tasks
    .filter(({ cache }) => cache.status === status)
    .map(({ taskId }) => taskId)
    .sort();
}

/** The files below `dist` of all packages, with what is in them. */
async function readBuilt({ folder }: Machine): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(folder, "packages"));
  const lists = names.sort().map(async (name) => {
    const dist = join(folder, "packages", name, "dist");
    const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(
      paths.sort().map(async (path) => [path.slice(folder.length), await readFile(path, "latin1")] as const),
    );
  });
  return new Map((await Promise.all(lists)).flat());
}

async function removeBuilt({ folder }: Machine): Promise<void> {
  for (const name of await readdir(join(folder, "packages")))
    await rm(join(folder, "packages", name, "dist"), { recursive: true, force: true });
}

/** Puts the artifact of another task into the place of one: it is sound, but of something else. */
async function replace(hash: string): Promise<void> {
  const other = filled.tasks.find(({ taskId }) => taskId === "@specmint/wavefront-user-groups-client#recall");
  await copyFile(cache.fileOf(other?.hash ?? ""), cache.fileOf(hash));
}

/** Changes one byte in the middle of an artifact. */
async function tamper(hash: string): Promise<void> {
  const bytes = await readFile(cache.fileOf(hash));
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(cache.fileOf(hash), bytes);
}

it("the first machine runs each task, and the cache keeps each that can be kept", async () => {
  const { cached } = split(filled.tasks);
  expect(idsOf(filled.tasks, "HIT")).toEqual([]);
  expect(cached.map(({ taskId }) => taskId)).toEqual(
    expect.arrayContaining(["@specmint/cli#build", `${types}#recall`, `${types}#build`]),
  );
  expect(await cache.list()).toEqual(cached.map(({ hash }) => hash).sort());
});

it("CONTRIBUTING starts the server and points machines at it as this test does", async () => {
  const docs = await readRemoteCacheDocs();
  expect(docs.server).toEqual([...Object.keys(serverSettings("", "")), "PORT"].sort());
  expect(docs.machine).toEqual(Object.keys(cache.env).sort());
  expect(docs.text).toContain(
    `\nnpx -y turborepo-remote-cache@${toolVersions["turborepo-remote-cache"]["turborepo-remote-cache"]}\n`,
  );
});

let second: Machine;
beforeAll(async () => {
  const env = { ...cache.env, TZ: "Asia/Tokyo", LANG: "tr_TR.UTF-8", USER: "other" };
  second = stack.use(await makeMachine("second-machine", origin, env));
});

describe("a second machine", () => {
  /** The reader of YAML, without which no spec can be read. */
  async function hideYaml(): Promise<() => Promise<void>> {
    const path = join(second.folder, "packages/spec/node_modules/yaml/dist");
    await rename(path, `${path}-away`);
    return () => rename(`${path}-away`, path);
  }

  it("gets each task from the cache, and generates nothing", async () => {
    const showYaml = await hideYaml();
    const { tasks, printed } = await second.build(scope);
    const { cached, others } = split(tasks);
    expect(cached.filter(({ cache }) => cache.source !== "REMOTE")).toEqual([]);
    expect(idsOf(cached, "HIT")).toEqual(idsOf(split(filled.tasks).cached, "MISS"));
    // It looks at the disk: what was generated is as it should be, which it knows without the spec.
    expect(others).toHaveLength(3);
    expect(printed.match(/:generate: @specmint\/\S+ .* up to date \(\d+ ms\)/g)).toHaveLength(3);
    const forced = second.run("node_modules/.bin/specmint", ["generate", "wavefront-user-groups", "--force"]);
    await expect(forced).rejects.toThrow("yaml");
    await showYaml();
  });

  it("has the same bytes then, and none that speak of the first", async () => {
    const built = await readBuilt(second);
    expect(built.size).toBeGreaterThan(100);
    expect(built).toEqual(await readBuilt(first));
    for (const [path, text] of built) if (text.includes(first.folder)) expect.unreachable(path);
  });

  it("has its working tree as it was cloned", async () => {
    expect((await second.run("git", ["status", "--porcelain"])).stdout).toBe("");
  });

  it("overwrites no edit and takes away what is stray, whatever the cache has", async () => {
    const gen = join(second.folder, "packages/wavefront-user-groups-types/src/gen");
    const generated = await readFile(join(gen, "index.ts"), "utf8");
    await writeFile(join(gen, "index.ts"), `${generated}// mine\n`);
    await expect(second.build(scope)).rejects.toThrow("files were edited by hand");
    expect(await readFile(join(gen, "index.ts"), "utf8")).toBe(`${generated}// mine\n`);
    await writeFile(join(gen, "index.ts"), generated);
    await writeFile(join(gen, "stray.ts"), "export const stray = 1;\n");
    const { printed } = await second.build(scope);
    expect(printed).toContain("src/gen/stray.ts is stray");
    expect(await readdir(gen)).not.toContain("stray.ts");
  });

  it("refuses artifacts that were tampered with, and runs their tasks", async () => {
    const built = await readBuilt(first);
    const tampered = filled.tasks.filter(({ taskId }) =>
      [`${types}#build`, `${types}#recall`].includes(taskId),
    );
    for (const { hash, task } of tampered) await (task === "build" ? tamper : replace)(hash);
    await removeBuilt(second);
    const { tasks } = await second.build(scope, { TURBO_CACHE: "remote:r" });
    expect(idsOf(split(tasks).cached, "MISS")).toEqual(tampered.map(({ taskId }) => taskId).sort());
    expect(await readBuilt(second)).toEqual(built);
  });

  it.each([
    { what: "another key", key: "f".repeat(64) },
    { what: "no key", key: undefined },
    // As CI has it where a pull request may not read the secret.
    { what: "an empty key", key: "" },
  ])("with $what takes nothing from the cache", async ({ key }) => {
    const built = await readBuilt(first);
    await removeBuilt(second);
    const env = { TURBO_CACHE: "remote:r", TURBO_REMOTE_CACHE_SIGNATURE_KEY: key };
    const { tasks } = await second.build(["--filter=@specmint/testing"], env);
    expect(idsOf(tasks, "HIT")).toEqual([]);
    const rebuilt = await readBuilt(second);
    expect(rebuilt.size).toBeGreaterThan(0);
    for (const [path, text] of rebuilt) expect(text).toBe(built.get(path));
  });

  it("without the token takes nothing from the cache", async () => {
    const { tasks } = await second.build(["--filter=@specmint/testing"], {
      TURBO_CACHE: "remote:r",
      TURBO_TOKEN: "other",
    });
    expect(idsOf(tasks, "HIT")).toEqual([]);
  });
});

describe("where one spec has changed, and not yet what is generated from it,", () => {
  beforeAll(async () => {
    await second.build(scope);
    await second.run("git", ["checkout", "--quiet", "-b", "topic"]);
    const spec = join(second.folder, "specs/wavefront-user-groups.yaml");
    const text = await readFile(spec, "utf8");
    await writeFile(spec, text.replace(/^( +)title: .*$/m, "$1title: Groups of users"));
    const author = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"];
    await second.run("git", [...author, "commit", "--quiet", "--all", "--message=Change a spec"]);
  });

  /** Runs a line of CONTRIBUTING, with the pnpm that is there. */
  const follow = (line: string, env?: NodeJS.ProcessEnv): ReturnType<Machine["run"]> =>
    second.run("bash", ["-c", line.replace(/^npx -y pnpm@\S+ /, "pnpm ")], env);

  const wavefront = ["client", "fixtures", "types"].map((kind) => `@specmint/wavefront-user-groups-${kind}`);

  /** The products that turbo would generate. */
  async function generated(...args: readonly string[]): Promise<readonly string[]> {
    const turbo = ["exec", "turbo", "run", "generate", ...args, "--dry=json"];
    const { tasks } = JSON.parse((await second.run("pnpm", turbo)).stdout) as {
      readonly tasks: readonly {
        readonly package: string;
        readonly task: string;
        readonly command: string;
      }[];
    };
    return tasks
      .filter(({ task, command }) => task === "generate" && command !== "<NONEXISTENT>")
      .map((one) => one.package)
      .sort();
  }

  it("CONTRIBUTING's plan names its API, and no other", async () => {
    const output = join(second.folder, "output.txt");
    const { plan } = await readRemoteCacheDocs();
    for (const line of plan.slice(1)) await follow(line, { GITHUB_OUTPUT: output });
    expect(await readFile(output, "utf8")).toBe('apis=["@specmint/wavefront-user-groups"]\n');
  });

  it("turbo's filters know what the spec has a say in", async () => {
    expect(await generated("--filter=[origin/main]")).toEqual(wavefront);
    const withDependents = await generated("--filter=...[origin/main]");
    expect(withDependents).toEqual(expect.arrayContaining(wavefront));
    expect(await generated("--affected")).toEqual(withDependents);
    expect(await generated("--filter=[topic]")).toEqual([]);
  });

  it("a machine of the plan generates that API, builds it with the tools of the cache, and tells of it", async () => {
    const { api } = await readRemoteCacheDocs();
    const [, turbo = "", diff = ""] = api;
    const line = turbo.replace(/\$\{\{ matrix.api \}\}/, "@specmint/wavefront-user-groups");
    const { stdout } = await follow(line.replace(" test lint ", " "));
    expect(stdout).toMatch(/@specmint\/cli:build: cache hit/);
    expect(stdout).toMatch(/wavefront-user-groups-types .* written/);
    expect(stdout).not.toContain("cloudflare");
    await expect(follow(diff)).rejects.toThrow("Groups of users");
  });
});
