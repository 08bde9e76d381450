import { execFileSync } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { groupsSpec, temporaryWorkspace, workspaceWithGroups } from "./temporary-workspace.ts";

/** Of a little more than 1 MB. */
const large = `${groupsSpec}# ${"x".repeat(2 ** 20)}\n`;

describe("a description that is larger than it may be", () => {
  it("is refused by each command, and taken where the option or the root package.json lets it be read", async () => {
    const { run, write, read } = await workspaceWithGroups();
    write("specs/groups.yaml", large);
    for (const args of [["lint"], ["generate"], ["new", "groups", "--from", "specs/groups.yaml"]]) {
      const refused = await run([...args, "--max-size", "1"]);
      expect(refused.code).toBe(args[0] === "new" ? 2 : 1);
      expect(refused.err).toMatch(/more than 1 MB.*--max-size 2/s);
      expect((await run([...args, "--max-size", "2"])).err).not.toContain("MB");
    }
    const manifest = JSON.parse(read("package.json"));
    write("package.json", JSON.stringify({ ...manifest, specmint: { ...manifest.specmint, maxSize: 1 } }));
    write("specs/groups.yaml", `${large}#\n`);
    expect((await run(["generate"])).err).toContain("its files have more than 1 MB together");
    expect((await run(["generate", "--max-size", "2"])).code).toBe(0);
  });

  it.each(["", "0", "-1", "many", "1e3", "100000"])("is not what --max-size %j says", async (size) => {
    const { code, err } = await temporaryWorkspace().run(["lint", `--max-size=${size}`]);
    expect(code).toBe(2);
    expect(err).toContain("--max-size takes a number of MB, for example --max-size 64.");
  });

  it("is told with its place where the root package.json is wrong", async () => {
    const { run, write } = temporaryWorkspace();
    write("package.json", '{\n  "name": "x",\n  "specmint": { "maxSize": "64" }\n}\n');
    const { code, err } = await run(["lint"]);
    expect(code).toBe(1);
    expect(err).toMatch(/package\.json:3:\d+.*"specmint\.maxSize" has to be a number of MB/);
  });
});

describe("specmint new", () => {
  it("reads what never ends no further than it may", async () => {
    const { code, err } = await temporaryWorkspace().run([
      "new",
      "zero",
      "--from",
      "/dev/zero",
      "--max-size",
      "1",
    ]);
    expect(code).toBe(2);
    expect(err).toContain("/dev/zero has more than 1 MB: let more be read by --max-size 2.");
  });

  it("copies what comes from a pipe", async () => {
    const { run, read, root } = temporaryWorkspace();
    const pipe = join(root, "pipe");
    execFileSync("mkfifo", [pipe]);
    createWriteStream(pipe).end(groupsSpec);
    const { code, err } = await run(["new", "piped", "--from", "pipe"]);
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(read("specs/piped.yaml")).toBe(groupsSpec);
  });
});
