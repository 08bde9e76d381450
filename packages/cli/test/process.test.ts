import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProcess } from "./run-command.ts";
import { temporaryWorkspace, workspaceWithGroups } from "./temporary-workspace.ts";

describe("the process of specmint", () => {
  it("prints what was asked for, and exits with 0", () => {
    const manifest = readFileSync(new URL("../package.json", import.meta.url), "utf8");
    const { version } = JSON.parse(manifest) as { version: string };
    expect(runProcess(["--version"], temporaryWorkspace().root)).toMatchObject({
      code: 0,
      out: `${version}\n`,
      err: "",
    });
  });

  it("says on standard error what is wrong, and exits with the code of it", () => {
    expect(runProcess(["frobnicate"], temporaryWorkspace().root)).toMatchObject({
      code: 2,
      out: "",
      err: 'specmint: There is no command "frobnicate".\n  fix: specmint --help says how it is used.\n',
    });
  });

  it("uses no colour where the output is no terminal", async () => {
    const { root } = await workspaceWithGroups();
    const { out, err } = runProcess(["generate", "--check"], root, { TERM: "xterm-256color" });
    expect(out).toContain("up to date");
    expect(out + err).not.toContain("\u001b");
  });

  it("gives the same bytes whatever the user, locale, time zone, working directory and order", async () => {
    const one = await workspaceWithGroups();
    const other = temporaryWorkspace();
    const kinds = ["fixtures", "client", "types"];
    const env = {
      LANG: "tr_TR.UTF-8",
      LC_ALL: "tr_TR.UTF-8",
      TZ: "Pacific/Chatham",
      USER: "somebody",
      HOME: other.root,
      COLUMNS: "20",
    };
    const run = (folder: string, ...args: string[]) => runProcess(args, join(other.root, folder), env);
    expect(run("specs", "new", "groups", "--from", "groups.yaml").code).toBe(0);
    for (const kind of kinds) {
      rmSync(join(other.root, `packages/groups-${kind}/src/gen`), { recursive: true });
    }
    for (const kind of kinds) expect(run(`packages/groups-${kind}`, "generate", "--force").code).toBe(0);
    expect(other.files("packages")).toEqual(one.files("packages"));
  });
});
