import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { build, install, installed, tarball } from "./install.ts";
import { type Ran, run, tools } from "./run.ts";
import { type GithubWorkspace, type Kind, kinds } from "./workspace.ts";

const folders = new URL("attw-folders.ts", import.meta.url).href;

/** Builds and installs the packages, and tests that they compile and can be published. */
export function testPackages(workspace: () => GithubWorkspace): void {
  const built: Partial<Record<Kind, Ran>> = {};

  beforeAll(async () => {
    built.types = await build(workspace(), "types");
    const rest = (["client", "fixtures"] as const).map(async (kind) => {
      built[kind] = await build(workspace(), kind);
    });
    await Promise.all(rest);
    for (const kind of kinds) await install(workspace(), kind);
  });

  it.each(kinds)("compiles its %s, with nothing skipped", (kind) => {
    const stdout = expect.stringMatching(/^built @specmint\/github-\w+ \(\d+ files\)\n$/);
    expect(built[kind]).toEqual({ code: 0, stdout, stderr: "" });
  });

  it("publishes a description of which client and fixtures have the shorter form", async () => {
    const sizes = await Promise.all(
      kinds.map(
        async (kind) => (await stat(join(installed(workspace(), kind), "dist/gen/openapi.json"))).size,
      ),
    );
    const [types = 0, ...others] = sizes;
    for (const size of others) expect(size).toBeLessThan(types * 0.7);
  });

  it.each(kinds)("makes its %s again from what is published of them", async (kind) => {
    const { code, stdout, stderr } = await workspace().specmint("verify", tarball(workspace(), kind));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^verified .* have the same bytes\.\n$/);
  });

  it.each(kinds)("passes publint with its %s", async (kind) => {
    // As packed, but unpacked: for thousands of files in a tarball it takes minutes.
    const { code, stdout } = await run(
      "publint",
      ["--strict", "--pack", "false"],
      installed(workspace(), kind),
    );
    expect(stdout).toContain("All good!");
    expect(code).toBe(0);
  });

  it.each(kinds)("passes attw with its %s", async (kind) => {
    const attw = join(tools, "@arethetypeswrong/cli/dist/index.js");
    const options = await attwOptions(workspace(), kind);
    const args = ["--import", folders, attw, tarball(workspace(), kind), ...options, "--format", "json"];
    const { code, stdout, stderr } = await run(process.execPath, args, workspace().root);
    expect(code, stderr || stdout.slice(0, 4000)).toBe(0);
  });
}

/** Those of the package's own script `lint`. */
async function attwOptions(github: GithubWorkspace, kind: Kind): Promise<readonly string[]> {
  const text = await readFile(join(github.folderOf(kind), "package.json"), "utf8");
  const { lint } = (JSON.parse(text) as { scripts: { lint: string } }).scripts;
  const [, options] = /attw --pack \. (--.+)$/.exec(lint) ?? [];
  if (options === undefined) throw new Error(`the script has no attw: ${lint}`);
  return options.split(" ");
}
