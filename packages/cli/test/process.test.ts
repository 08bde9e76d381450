import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bin, runProcess } from "./run-command.ts";
import { groupsSpec, temporaryWorkspace, workspaceWithGroups } from "./temporary-workspace.ts";

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

  it("keeps compiled code where somebody does already, and for a large spec", async () => {
    const { root, write, read } = await workspaceWithGroups();
    const kept = join(root, "node-compile-cache");
    const generate = (): number => runProcess(["generate", "--check"], root, { TMPDIR: root }).code ?? 1;
    generate();
    expect(existsSync(kept)).toBe(false);
    mkdirSync(kept);
    generate();
    expect(readdirSync(kept)).not.toEqual([]);
    rmSync(kept, { recursive: true });
    write("specs/groups.yaml", `${read("specs/groups.yaml")}${`# ${"x".repeat(98)}\n`.repeat(10_000)}`);
    generate();
    expect(readdirSync(kept)).not.toEqual([]);
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

  it("does its work to the end if nobody reads what it prints", async () => {
    const { root, write, run } = await workspaceWithGroups();
    write("specs/groups.yaml", groupsSpec.replace("getGroup", "readGroup"));
    const child = spawn(process.execPath, [bin, "generate", "--json"], { cwd: root });
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    expect(await once(child, "close")).toEqual([0, null]);
    expect(err).toBe("");
    expect((await run(["generate", "--check"])).code).toBe(0);
  });

  it.skipIf(!existsSync("/dev/full"))("says that it cannot print", async () => {
    const { root } = await workspaceWithGroups();
    const out = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [bin, "generate"], {
      cwd: root,
      stdio: ["ignore", out, "pipe"],
      encoding: "utf8",
    });
    closeSync(out);
    expect(stderr).toBe("specmint: Standard output cannot be written: no space left on device.\n");
    expect(status).toBe(1);
  });

  it.skipIf(process.platform === "win32")("says that its working directory is gone", () => {
    const gone = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"';
    const { root } = temporaryWorkspace();
    const { status, stdout, stderr } = spawnSync("sh", ["-c", gone, process.execPath, bin, "generate"], {
      cwd: root,
      encoding: "utf8",
    });
    expect([status, stdout, stderr]).toEqual([
      1,
      "",
      "specmint: The working directory is gone; change to one that exists.\n",
    ]);
  });

  it.each([{}, { HOME: "/none", TMPDIR: "/none", COLUMNS: "-1", LANG: "\u001b" }])(
    "needs nothing of its environment: %j",
    async (env) => {
      const { root } = await workspaceWithGroups();
      const { status, stderr } = spawnSync(process.execPath, [bin, "generate", "--force"], {
        cwd: root,
        env,
        encoding: "utf8",
      });
      expect([status, stderr]).toEqual([0, ""]);
    },
  );

  it.each([
    ["generate", "a".repeat(100_000)],
    ["generate", "--", "--check"],
    ["generate", "--check=yes"],
    ["generate", "--allow-outside"],
    ["lint", "a".repeat(100_000)],
    ["lint", "."],
    ["lint", "package.json/x"],
    ["new", "a".repeat(100_000), "--from", "specs/groups.yaml"],
    ["new", "a", "--from", "a".repeat(100_000)],
    ["new", "a", "--from", ""],
    ["new", "a", "--from", "package.json/x"],
    ["__proto__"],
    ["toString"],
    [""],
  ])("tells what is wrong without a stack trace, with arguments %#", async (...args) => {
    const { root } = await workspaceWithGroups();
    const { code, out, err } = runProcess(args, root);
    expect(code === 1 || code === 2).toBe(true);
    expect(out).toBe("");
    expect(err).toMatch(/^(specmint: .+\n( {2}fix: .+\n)?|\S+ - error .+\n {2}fix: .+\n)$/);
  });
});
