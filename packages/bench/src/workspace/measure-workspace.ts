import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainEnv } from "../../../e2e/src/plain-env.ts";
import { startRemoteCache } from "../../../e2e/src/remote-cache/start-remote-cache.ts";
import { run } from "../../../e2e/src/run.ts";
import { describeMachine } from "../describe-machine.ts";
import { formatCount, formatRatio } from "../format-number.ts";
import { formatTable } from "../format-table.ts";
import type { Measurement } from "../measurement.ts";
import { makeWorkspace } from "./make-workspace.ts";
import { type Slice, sliceDescription } from "./slice-description.ts";

/** How many operations an API has at most. */
const MOST = 20;

const TITLES = ["situation", "s", "ratio", "tasks", "from a cache", "run"] as const;

/** Makes a workspace of so many APIs, and measures what it takes to bring its packages up to date. It is gone at the end. */
export async function measureWorkspace(count: number, print: (text: string) => void): Promise<Measurement> {
  const file = join(import.meta.dirname, "../../node_modules/@octokit/openapi/generated/api.github.com.json");
  const slices = sliceDescription(JSON.parse(await readFile(file, "utf8")), count, MOST);
  const home = await realpath(await mkdtemp(join(tmpdir(), "specmint-workspace-")));
  await using cache = await startRemoteCache();
  try {
    const folder = join(home, "first");
    const clone = join(home, "second");
    const env = { ...plainEnv(), HOME: home, XDG_CONFIG_HOME: join(home, ".config"), DO_NOT_TRACK: "1" };
    print(`Making ${slices.length} APIs`);
    await mkdir(folder);
    await makeWorkspace(folder, slices, { ...plainEnv(), CI: "true" });
    const rows: Situation[] = [];
    const measure = async (name: string, cwd: string, turbo: readonly string[]): Promise<void> => {
      print(name);
      const measured = { name, ...(await build(cwd, turbo, { ...env, ...cache.env })) };
      print(JSON.stringify(measured));
      rows.push(measured);
    };
    await forget(folder);
    await measure("all cold", folder, []);
    await measure("nothing has changed: all from the local cache", folder, []);
    await changeSpec(folder, slices);
    await measure("one spec has changed", folder, []);
    await run("git", ["checkout", "--quiet", "--", "."], { cwd: folder, env });
    print("Cloning");
    await cp(folder, clone, { recursive: true, verbatimSymlinks: true });
    await forget(clone);
    await measure("a fresh clone: all from the remote cache", clone, []);
    const generated = await generate(folder, env);
    return { tables: [describe(slices), formatTable(TITLES, toRows(rows)), ...generated], goals: [] };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

interface Situation extends Built {
  readonly name: string;
}

interface Built {
  readonly milliseconds: number;
  readonly tasks: number;
  readonly cached: number;
}

async function build(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Built> {
  const start = performance.now();
  const turbo = ["run", "build", "--summarize", "--output-logs=errors-only", ...args];
  const { stdout } = await run("node_modules/.bin/turbo", turbo, { cwd, env });
  const milliseconds = performance.now() - start;
  const [, file = ""] = /^\s*Summary:\s+(.+\.json)$/m.exec(stdout) ?? [];
  const { tasks } = JSON.parse(await readFile(file, "utf8")) as {
    readonly tasks: readonly { readonly cache: { readonly status: string } }[];
  };
  const cached = tasks.filter((task) => task.cache.status === "HIT").length;
  return { milliseconds, tasks: tasks.length, cached };
}

/** What turbo and generating remember, and what was built. */
async function forget(folder: string): Promise<void> {
  const packages = (await readdir(join(folder, "packages"))).map((name) => join("packages", name));
  const paths = packages.flatMap((path) =>
    ["dist", ".turbo", "node_modules/.cache"].map((name) => join(path, name)),
  );
  for (const path of [".turbo", "node_modules/.cache", ...paths])
    await rm(join(folder, path), { recursive: true, force: true });
}

async function changeSpec(folder: string, slices: readonly Slice[]): Promise<void> {
  const name = slices[Math.floor(slices.length / 2)]?.name;
  const path = join(folder, "specs", `${name}.yaml`);
  const file =
    (await readFile(path, "utf8").catch(() => undefined)) === undefined
      ? path.replace(/yaml$/, "json")
      : path;
  const text = await readFile(file, "utf8");
  await writeFile(
    file,
    text.replace(/"?description"?: "?/, (found) => `${found}Changed. `),
  );
}

/** What `specmint generate` takes alone, which is one process for all of them. */
async function generate(cwd: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  const time = async (...args: readonly string[]): Promise<number> => {
    const start = performance.now();
    await run("node_modules/.bin/specmint", ["generate", ...args], { cwd, env });
    return performance.now() - start;
  };
  const forced = await time("--force");
  const again = await time();
  const seconds = (one: number): string => (one / 1000).toFixed(1);
  const rows = [
    ["all anew (`--force`)", seconds(forced), "1.00"],
    ["nothing has changed", seconds(again), formatRatio(again / forced)],
  ];
  return [formatTable(["`specmint generate`, one process", "s", "ratio"], rows)];
}

function toRows(rows: readonly Situation[]): readonly (readonly string[])[] {
  const cold = rows[0]?.milliseconds ?? Number.NaN;
  return rows.map(({ name, milliseconds, tasks, cached }) => [
    name,
    (milliseconds / 1000).toFixed(1),
    formatRatio(milliseconds / cold),
    ...[tasks, cached, tasks - cached].map(formatCount),
  ]);
}

function describe(slices: readonly Slice[]): string {
  const operations = slices.reduce(
    (sum, { description }) =>
      sum + Object.values(description.paths).reduce((all, item) => all + Object.keys(item).length, 0),
    0,
  );
  const bytes = slices.reduce((sum, { description }) => sum + JSON.stringify(description).length, 0);
  return `${describeMachine()}. ${slices.length} APIs with ${formatCount(operations)} operations, ${(bytes / 1e6).toFixed(1)} MB of JSON, ${slices.length * 3} packages.`;
}
