import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runCommand, runProcess } from "./run-command.ts";
import {
  groupsSpec,
  temporaryWorkspace,
  type Workspace,
  workspaceWithGroups,
} from "./temporary-workspace.ts";

const types = "packages/groups-types";

/** An empty folder that is not the workspace's. */
function elsewhere(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "specmint-elsewhere-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What is in a folder, with the time of its last change. */
function treeOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`);
}

/** Puts a link in the place of whatever is there. */
function link({ root }: Workspace, path: string, target: string): void {
  rmSync(join(root, path), { recursive: true, force: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  symlinkSync(target, join(root, path));
}

function refusal(path: string, root: string, target: string): string {
  return `specmint: ${path} is a link that leads out of ${root}, to ${target}; put a folder or file in its place.\n`;
}

describe("a link that leads out", () => {
  it.each([
    [types, ""],
    [`${types}/src`, types],
    [`${types}/src/gen`, types],
  ])("of %s is not written through", async (path, home) => {
    const workspace = await workspaceWithGroups();
    const { root, run, read, write } = workspace;
    const [target, manifest] = [elsewhere(), read(`${types}/package.json`)];
    link(workspace, path, target);
    write(`${types}/package.json`, manifest);
    const before = readdirSync(target);
    for (const args of [["generate"], ["generate", "--force"], ["generate", "--check"]]) {
      expect(await run(args)).toEqual({ code: 1, out: "", err: refusal(path, join(root, home), target) });
    }
    expect(readdirSync(target)).toEqual(before);
  });

  it("by way of another link is named where it begins", async () => {
    const workspace = await workspaceWithGroups();
    const { root, run } = workspace;
    const target = elsewhere();
    link(workspace, "way", target);
    link(workspace, `${types}/src`, join(root, "way"));
    expect((await run(["generate"])).err).toBe(refusal(`${types}/src`, join(root, types), target));
    expect(readdirSync(target)).toEqual([]);
  });

  it.each(["packages", types, `${types}/test`, "specs"])(
    "of %s is not written through by `new`",
    async (path) => {
      const workspace = temporaryWorkspace();
      const { root, run, write } = workspace;
      const target = elsewhere();
      link(workspace, path, target);
      write("groups.yaml", groupsSpec);
      const { code, err } = await run(["new", "groups", "--from", "groups.yaml"]);
      expect(err).toBe(refusal(path, root, target));
      expect(code).toBe(1);
      expect(readdirSync(target)).toEqual([]);
    },
  );

  it.each(["README.md", "package.json", "tsconfig.json", "turbo.json", "src/index.ts"])(
    "of %s is not read",
    async (file) => {
      const workspace = await workspaceWithGroups();
      const { root, run, write, files } = workspace;
      const target = join(elsewhere(), "file");
      const path = `${types}/${file}`;
      write(
        "copy",
        file === "README.md" ? "secret" : '{ "secret": 1, "specmint": { "spec": "specs/groups.yaml" } }',
      );
      renameSync(join(root, "copy"), target);
      link(workspace, path, target);
      const before = files("packages");
      expect(await run(["generate", "--force"])).toEqual({
        code: 1,
        out: "",
        err: refusal(path, root, target),
      });
      expect(files("packages")).toEqual(before);
    },
  );

  it("to nothing, or to itself, is refused", async () => {
    const workspace = await workspaceWithGroups();
    const { root, run } = workspace;
    const path = `${types}/src`;
    for (const target of [join(elsewhere(), "none"), join(root, path)]) {
      link(workspace, path, target);
      expect(await run(["generate"])).toEqual({
        code: 1,
        out: "",
        err: `specmint: ${path} is a link that leads nowhere; put a folder or file in its place.\n`,
      });
    }
  });

  it("to another package's sources is refused", async () => {
    const workspace = await workspaceWithGroups();
    const { root, run, files } = workspace;
    link(workspace, `${types}/src`, join(root, "packages/groups-client/src"));
    const before = files("packages");
    expect((await run(["generate", "--force"])).err).toBe(
      refusal(`${types}/src`, join(root, types), join(root, "packages/groups-client/src")),
    );
    expect(files("packages")).toEqual(before);
  });

  it.each(["node_modules", "node_modules/.cache", "node_modules/.cache/specmint"])(
    "of %s leaves the package without a cache, whatever is there",
    async (path) => {
      const workspace = await workspaceWithGroups();
      const { root, run } = workspace;
      const target = join(elsewhere(), "cache");
      cpSync(join(root, types, path), target, { recursive: true });
      link(workspace, `${types}/${path}`, target);
      const before = treeOf(target);
      for (let round = 0; round < 2; round++) {
        const { code, out } = await run(["generate", "--json"], types);
        expect([code, JSON.parse(out).packages[0].cached]).toEqual([0, false]);
      }
      expect(treeOf(target)).toEqual(before);
    },
  );

  it.each([`${types}/package.json`, `${types}/test/product.test.ts`, "specs/other.yaml"])(
    "and is itself the file %s is not taken for one by `new`",
    async (path) => {
      const workspace = temporaryWorkspace();
      const target = join(elsewhere(), "none");
      link(workspace, path, target);
      const slug = path.startsWith("specs") ? "other" : "groups";
      expect(await workspace.run(["new", slug, "--from", "specs/groups.yaml"])).toMatchObject({
        code: 1,
        err: `specmint: ${path} is a link that leads nowhere; put a folder or file in its place.\n`,
      });
    },
  );
});

describe("a link that stays inside", () => {
  it("lets a package be somewhere else in the workspace, and share files", async () => {
    const workspace = await workspaceWithGroups();
    const { root, run, write, read } = workspace;
    renameSync(join(root, types), join(root, "elsewhere"));
    link(workspace, types, join(root, "elsewhere"));
    renameSync(join(root, types, "tsconfig.json"), join(root, "shared.json"));
    link(workspace, `${types}/tsconfig.json`, "../shared.json");
    write("specs/groups.yaml", groupsSpec.replace("getGroup", "readGroup"));
    expect(await run(["generate"])).toMatchObject({ code: 0, err: "" });
    expect(read("elsewhere/src/gen/operations/index.ts")).toContain("read-group");
  });

  it("above the workspace is none of its business", async () => {
    const { root } = await workspaceWithGroups();
    const alias = join(elsewhere(), "alias");
    symlinkSync(root, alias);
    expect(await runCommand(["generate", "--force"], alias)).toMatchObject({ code: 0, err: "" });
    expect(runProcess(["generate", "--check"], alias)).toMatchObject({ code: 0, err: "" });
  });
});
