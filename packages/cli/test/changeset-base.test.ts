import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { breaking, firstSpec, gitWorkspace, wider } from "./git-workspace.ts";
import { runCommand } from "./run-command.ts";
import { temporaryWorkspace } from "./temporary-workspace.ts";

/** A clone of a repository, made with some options. */
function clone(root: string, ...options: readonly string[]): string {
  const folder = join(mkdtempSync(join(realpathSync(tmpdir()), "specmint-clone-")), "clone");
  onTestFinished(() => rmSync(join(folder, ".."), { recursive: true, force: true }));
  execFileSync("git", ["clone", "--quiet", ...options, pathToFileURL(root).href, folder], { stdio: "pipe" });
  return folder;
}

describe("what specmint changeset compares with", () => {
  it("is what the working tree has in common with the branch that changesets go by, whatever became of that since", async () => {
    const { run, git, write, commit } = gitWorkspace();
    git("switch", "--quiet", "--create", "change");
    write("specs/groups.yaml", wider(firstSpec));
    commit();
    git("switch", "--quiet", "main");
    write("specs/groups.yaml", breaking(firstSpec));
    commit();
    git("switch", "--quiet", "change");
    expect((await run(["changeset", "--check"])).out).toMatch(/^specs\/groups\.yaml: minor for /);
    expect((await run(["changeset", "--check", "--since", "HEAD"])).out).toMatch(
      /^No spec differs from HEAD/,
    );
    git("branch", "--move", "main", "trunk");
    write(".changeset/config.json", JSON.stringify({ baseBranch: "trunk" }));
    expect((await run(["changeset", "--check"])).out).toMatch(/^specs\/groups\.yaml: minor for /);
  });

  it("is the branch at origin where there is none here, or where that is nearer", async () => {
    const { root, write, commit, git } = gitWorkspace();
    const folder = clone(root);
    write("specs/groups.yaml", breaking(firstSpec));
    commit();
    const inClone = (...args: readonly string[]): string =>
      execFileSync("git", args as string[], { cwd: folder, encoding: "utf8", stdio: "pipe" });
    inClone("fetch", "--quiet");
    inClone("switch", "--quiet", "--create", "change", "origin/main");
    expect((await runCommand(["changeset"], folder)).out).toMatch(/^No spec differs from origin\/main/);
    inClone("branch", "--delete", "--force", "main");
    expect((await runCommand(["changeset"], folder)).out).toMatch(/^No spec differs from origin\/main/);
    git("switch", "--quiet", "--create", "other");
    const single = clone(root, "--single-branch", "--branch", "other");
    expect((await runCommand(["changeset"], single)).code).toBe(2);
  });

  it("needs no remote", async () => {
    const { run, git } = gitWorkspace();
    git("remote", "add", "origin", "https://nowhere.invalid/x.git");
    expect((await run(["changeset", "--check"])).code).toBe(0);
  });

  it("may be older than a clone goes: then it says what to fetch", async () => {
    const { root, write, commit, git } = gitWorkspace();
    git("switch", "--quiet", "--create", "change");
    write("specs/groups.yaml", breaking(firstSpec));
    commit();
    const shallow = clone(root, "--depth", "1", "--branch", "change");
    const alone = await runCommand(["changeset", "--check"], shallow);
    expect(alone.code).toBe(2);
    expect(alone.err).toContain("git knows neither main nor origin/main, with which specs are compared.");
    expect(alone.err).toContain("git fetch --unshallow origin main (with actions/checkout: fetch-depth: 0)");
    execFileSync("git", ["fetch", "--quiet", "--depth", "1", "origin", "main:refs/remotes/origin/main"], {
      cwd: shallow,
      stdio: "pipe",
    });
    const apart = await runCommand(["changeset", "--check"], shallow);
    expect(apart.err).toContain("git knows of no commit that main and the working tree have in common.");
    expect(apart.err).toContain("--unshallow");
    const main = clone(root, "--depth", "1", "--branch", "main");
    expect((await runCommand(["changeset", "--check"], main)).code).toBe(0);
  });

  it("has to be a commit, and is never an option of git", async () => {
    const { run, files, write } = gitWorkspace();
    write("specs/groups.yaml", breaking(firstSpec));
    for (const since of ["nowhere", "--output=taken", "main; touch taken", "main:specs"]) {
      const { code, err } = await run(["changeset", `--since=${since}`]);
      expect([since, code]).toEqual([since, 2]);
      expect(err).toContain(`git knows no commit "${since}"`);
    }
    expect(Object.keys(files("."))).not.toContain("taken");
  });

  it("is there in a repository with commits and changesets alone", async () => {
    const none = temporaryWorkspace();
    expect((await none.run(["changeset"])).err).toContain("is in no git repository");
    execFileSync("git", ["init", "--quiet"], { cwd: none.root });
    expect((await none.run(["changeset"])).err).toContain(
      "no .changeset/config.json: npx changeset init makes one",
    );
    none.write(".changeset/config.json", "{}");
    expect((await none.run(["changeset"])).err).toContain("There is no commit yet to compare with.");
    expect((await none.run(["changeset", "groups"])).code).toBe(2);
  });

  it("is found from a workspace that is a folder of its repository", async () => {
    const { root, git, write, run } = gitWorkspace();
    const outer = join(root, "outer");
    git("checkout", "--quiet", "--orphan", "whole");
    const names = ["package.json", "pnpm-workspace.yaml", "specs", "packages", ".changeset"];
    write("outer/apis/.keep", "");
    for (const name of names) renameSync(join(root, name), join(outer, "apis", name));
    git("add", "--all");
    git("commit", "--quiet", "--message", "Move");
    write("outer/apis/.changeset/config.json", JSON.stringify({ baseBranch: "whole" }));
    expect((await run(["changeset"], "outer/apis")).out).toMatch(/^No spec differs/);
    write("outer/apis/specs/groups.yaml", breaking(firstSpec));
    const { out } = await run(["changeset"], "outer/apis/packages");
    expect(out).toMatch(/^\.\.\/specs\/groups\.yaml: major for types and client/);
    expect(out).toContain("wrote ../.changeset/specmint-groups-client.md");
    expect(await run(["changeset", "--check"], "outer/apis")).toMatchObject({ code: 0, err: "" });
  });
});
