import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { getSystemErrorMessage } from "node:util";
import { describe, expect, it } from "vitest";
import { bin, runProcess } from "./run-command.ts";
import {
  groupsSpec,
  temporaryWorkspace,
  type Workspace,
  workspaceWithGroups,
} from "./temporary-workspace.ts";

const types = "packages/groups-types";
const codes = ["ENOSPC", "EROFS", "EPERM", "EACCES", "EMFILE", "EIO", "EFBIG", "ENFILE"] as const;
const hook = new URL("fail-at-call.ts", import.meta.url).href;

/** Has the command fail at a call, later in each round, until there is no such call. Gives the number of rounds in which it did not go on. */
async function failEach(
  calls: "read" | "change",
  run: (env: NodeJS.ProcessEnv, round: number) => { readonly code: number | null; readonly err: string },
  finish: (exit: number | null) => Promise<void>,
): Promise<number> {
  for (
    let [at, round, refusals] = [1, 0, 0];
    ;
    at = Math.ceil(at * (calls === "read" ? 1.4 : 1.25)), round++
  ) {
    const code = codes[round % codes.length] ?? "EIO";
    const env = { FAIL_CODE: code, FAIL_CALLS: calls, FAIL_AT: String(at), NODE_OPTIONS: `--import=${hook}` };
    const { code: exit, err } = run(env, round);
    // What only saves work is done without.
    if (exit === 0) expect(err).toBe("");
    else {
      refusals++;
      expect(err).toMatch(sentence(code));
      expect(exit).toBe(1);
    }
    await finish(exit);
    if (exit === 0 && at > (calls === "read" ? 1000 : 200)) return refusals;
  }
}

/** One sentence with a path and the reason, or the diagnostic of a spec. */
function sentence(code: (typeof codes)[number]): RegExp {
  const reason = getSystemErrorMessage(-constants.errno[code]);
  const ofSpec = `specs/groups.yaml:1:1 - error .* cannot be read: (?:the system says ${code}|permission is denied)\\.\\n  fix: .*`;
  return new RegExp(`^(?:specmint: [\\w./-]+ cannot be (?:read|written): ${reason}\\.|${ofSpec})\\n$`);
}

function temporaryIn({ files }: Workspace): readonly string[] {
  return Object.keys(files("packages")).filter((path) => path.endsWith(".tmp"));
}

/** Nothing is taken for what it is not, and the next run finishes what one began that exited with a code. */
async function expectFinished({ run, files }: Workspace, exit: number | null): Promise<void> {
  const checked = await run(["generate", "--check"]);
  expect(checked.err).not.toContain("edited by hand");
  if (exit === 0) expect(checked.code).toBe(0);
  expect((await run(["generate"])).code).toBe(0);
  expect(await run(["generate", "--check"])).toMatchObject({ code: 0, err: "" });
  expect(Object.keys(files("packages")).filter((path) => /tmp$|pending/.test(path))).toEqual([]);
}

describe("what the system refuses", () => {
  it.each(["read", "change"] as const)(
    "is told in a sentence, and the next run finishes it: %s",
    async (calls) => {
      const workspace = await workspaceWithGroups();
      const { root, write } = workspace;
      const refusals = await failEach(
        calls,
        (env, round) => {
          write("specs/groups.yaml", groupsSpec.replace("getGroup", `get${round}`));
          return runProcess(["generate"], root, { ...env, FAIL_BELOW: root });
        },
        async (exit) => {
          if (calls === "change") expect(temporaryIn(workspace)).toEqual([]);
          await expectFinished(workspace, exit);
        },
      );
      expect(refusals).toBeGreaterThanOrEqual(calls === "read" ? 10 : 5);
    },
  );

  it("holds for `new` as well", async () => {
    let workspace = temporaryWorkspace();
    const refusals = await failEach(
      "change",
      (env) => {
        workspace = temporaryWorkspace();
        const args = ["new", "groups", "--from", "specs/groups.yaml"];
        return runProcess(args, workspace.root, { ...env, FAIL_BELOW: workspace.root });
      },
      async () => {
        expect(await workspace.run(["new", "groups", "--from", "specs/groups.yaml"])).toMatchObject({
          code: 0,
        });
        expect((await workspace.run(["generate", "--check"])).code).toBe(0);
      },
    );
    expect(refusals).toBeGreaterThanOrEqual(5);
  });

  it("is told of Specmint's own files too", async () => {
    const { root } = await workspaceWithGroups();
    const below = join(import.meta.dirname, "../../codegen/dist");
    const env = { FAIL_CODE: "EMFILE", FAIL_CALLS: "read", FAIL_AT: "2", FAIL_BELOW: below };
    const { code, err } = runProcess(["generate"], root, { ...env, NODE_OPTIONS: `--import=${hook}` });
    expect(err).toMatch(
      /^specmint: [\w./-]+\/codegen\/dist\/[\w.-]+ cannot be read: too many open files\.\n$/,
    );
    expect(code).toBe(1);
  });

  it.skipIf(process.platform === "win32")(
    "leaves the old files, or new ones, where a file becomes too large",
    async () => {
      const workspace = await workspaceWithGroups();
      const { root, write } = workspace;
      const description = `description: ${"long ".repeat(20_000)}`;
      write("specs/groups.yaml", groupsSpec.replace("version: 1.0.0", `version: 1.0.0, ${description}`));
      // Blocks of 512 bytes or of 1,024: that is up to the shell.
      const limited = ["-c", 'ulimit -f 64; exec "$0" "$@"', process.execPath, bin, "generate"];
      const { status, stderr } = spawnSync("sh", limited, { cwd: root, encoding: "utf8" });
      expect(stderr).toMatch(
        /^specmint: packages\/groups-types\/src\/gen\/openapi\.json\.\d+\.tmp cannot be written: file too large\.\n$/,
      );
      expect(status).toBe(1);
      expect((await workspace.run(["generate", "--check"])).err).toContain(".pending.json was left by a run");
      expect(temporaryIn(workspace)).toEqual([]);
      await expectFinished(workspace, status);
    },
  );

  it("is a file in the place of a folder, and a folder in the place of a file", async () => {
    const { root, run, write } = await workspaceWithGroups();
    rmSync(join(root, types, "src"), { recursive: true });
    write(`${types}/src`, "");
    expect(await run(["generate"])).toMatchObject({
      code: 1,
      err: `specmint: ${types}/src/gen cannot be read: not a directory.\n`,
    });
    rmSync(join(root, types, "src"));
    rmSync(join(root, types, "README.md"));
    write(`${types}/README.md/mine`, "");
    expect((await run(["generate"])).err).toBe(
      `specmint: ${types}/README.md cannot be written: illegal operation on a directory.\n`,
    );
    rmSync(join(root, types, "package.json"));
    mkdirSync(join(root, types, "package.json"));
    expect((await run(["generate"])).err).toBe(
      `specmint: ${types}/package.json cannot be read: illegal operation on a directory.\n`,
    );
  });
});

describe("a cache that cannot be used", () => {
  const cache = `${types}/node_modules/.cache/specmint`;
  const stamp = `${cache}/stamp.json`;

  it.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["a number", "5"],
    ["a list", "[]"],
    ["wrong inputs", (text: string) => text.replace(/"inputs":\[[^\]]*\]/, '"inputs":"specs/groups.yaml"')],
    ["inputs that are no paths", (text: string) => text.replace('"inputs":[', '"inputs":[5,')],
    [
      "inputs that never end",
      (text: string) => text.replace('"inputs":[', '"inputs":["../../../../../../dev/zero",'),
    ],
    ["no files", (text: string) => text.replace('"files":{', '"files":null,"more":{')],
    ["no size", (text: string) => text.replace('"bytes":', '"more":')],
    ["binary", "\0\ufffd"],
  ])("counts for nothing: %s", async (_, change) => {
    const { run, write, read } = await workspaceWithGroups();
    const text = read(stamp);
    write(stamp, typeof change === "string" ? change : change(text));
    if (typeof change !== "string") expect(read(stamp)).not.toBe(text);
    const { code, out, err } = await run(["generate", "--json"], types);
    expect([code, err, JSON.parse(out).packages[0].cached]).toEqual([0, "", false]);
    // It is made anew.
    expect(JSON.parse((await run(["generate", "--json"], types)).out).packages[0].cached).toBe(true);
  });

  it.each([`${cache}/lock`, stamp, cache, `${types}/node_modules`])(
    "counts for nothing where %s is something else",
    async (path) => {
      const { root, run, write } = await workspaceWithGroups();
      rmSync(join(root, path), { recursive: true, force: true });
      if (path === stamp || path.endsWith("lock")) write(`${path}/mine`, "");
      else write(path, "");
      write("specs/groups.yaml", groupsSpec.replace("getGroup", "readGroup"));
      expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
      expect((await run(["generate", "--check"])).code).toBe(0);
      expect(existsSync(join(root, path))).toBe(true);
    },
  );
});

it.each([
  "[[]]",
  '{ "index.ts": [5] }',
  '{ "__proto__": ["x"] }',
  '{ "package.json#/files=no JSON": ["x"], "README.md#": [null], "#": [] }',
])("takes a record of an interrupted run for what it is: %s", async (text) => {
  const { run, write } = await workspaceWithGroups();
  write(`${types}/src/gen/.pending.json`, text);
  write("specs/groups.yaml", groupsSpec.replace("getGroup", "readGroup"));
  expect((await run(["generate"])).code).toBe(0);
  expect(await run(["generate", "--check"])).toMatchObject({ code: 0, err: "" });
});
