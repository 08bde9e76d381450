import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileNameOf } from "../src/sboms.ts";
import { type Manifest, type Published, published } from "./workspace.ts";

const run = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "specmint-packed-"));
  for (const one of published)
    await run("pnpm", ["pack", "--out", join(folder, `${fileNameOf(one)}.tgz`)], { cwd: one.folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What npm runs at an installation. */
const installScripts = ["preinstall", "install", "postinstall", "preprepare", "prepare", "postprepare"];

describe("a package as it is published", () => {
  it.each(published)("runs nothing when it is installed: $name", async (one) => {
    const { scripts = {} } = await packedManifest(one);
    expect(installScripts.filter((name) => name in scripts)).toEqual([]);
    // npm takes this file for an install script.
    expect(await packedFiles(one)).not.toContain("binding.gyp");
  });

  it.each(published)("names ranges that a registry knows: $name", async (one) => {
    const { dependencies = {}, optionalDependencies = {} } = await packedManifest(one);
    for (const range of Object.values({ ...dependencies, ...optionalDependencies }))
      expect(range).toMatch(/^[\^~]?\d+\.\d+\.\d+/);
  });

  it.each(published)("has its code, what tells of it, and no sources, tests or SBOM: $name", async (one) => {
    const files = await packedFiles(one);
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "package.json"]));
    // It is there from the first release on.
    if (existsSync(join(one.folder, "CHANGELOG.md"))) expect(files).toContain("CHANGELOG.md");
    expect(files.filter((file) => /^(src|test|mutate)\/|\.cdx\.json$|\.env/.test(file))).toEqual([]);
  });

  it("is packed as it is, for each package", async () => {
    expect(await readdir(folder)).toHaveLength(published.length);
    expect(published.length).toBeGreaterThan(13);
  });
});

async function packedManifest(one: Published): Promise<Manifest> {
  return JSON.parse(await tar("-xzOf", one, "package/package.json")) as Manifest;
}

async function packedFiles(one: Published): Promise<readonly string[]> {
  const list = await tar("-tzf", one);
  return list
    .split("\n")
    .filter((file) => file !== "")
    .map((file) => file.replace("package/", ""));
}

async function tar(option: string, one: Published, ...paths: readonly string[]): Promise<string> {
  const { stdout } = await run("tar", [option, join(folder, `${fileNameOf(one)}.tgz`), ...paths]);
  return stdout;
}
