import { createHash } from "node:crypto";
import { readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainEnv } from "../../src/plain-env.ts";
import { copyWorkspace, type WorkspaceCopy } from "../../src/registry/copy-workspace.ts";
import { publishWorkspace, type Versions } from "../../src/registry/publish-workspace.ts";
import { type Registry, startRegistry } from "../../src/registry/start-registry.ts";
import { type Printed, run } from "../../src/run.ts";
import { makeTemporaryFolder, type TemporaryFolder } from "../../src/temporary-folder.ts";
import { fetchTool } from "../../src/tools/fetch-tool.ts";
import { toolVersions } from "../../src/tools/tool-versions.ts";
import { packages, products } from "../workspace-packages.ts";

const slugs = products.map(({ folder }) => folder);

let registry: Registry;
let copy: WorkspaceCopy;
let team: TemporaryFolder;
let versions: Versions;

beforeAll(async () => {
  [registry, copy, team] = await Promise.all([startRegistry(), copyWorkspace(), makeTemporaryFolder("team")]);
  versions = await publishWorkspace(copy, registry);
});

afterAll(async () => {
  await Promise.all([registry, copy, team].map((one) => one?.[Symbol.asyncDispose]()));
});

/** What somebody types who has nothing of ours. */
function npx(...args: readonly string[]): Promise<Printed> {
  return run("npx", ["--yes", ...args], { cwd: team.folder, env: registry.env });
}

function npm(...args: readonly string[]): Promise<Printed> {
  return run("npm", args, { cwd: team.folder, env: registry.env });
}

function published(slug: string): string {
  const name = `@specmint/${slug}`;
  return `${name}@${versions[name]}`;
}

/** Gets a tarball from the registry; its path. */
async function download(name: string): Promise<string> {
  const { stdout } = await npm("pack", name, "--json", "--pack-destination", team.folder);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return join(team.folder, filename);
}

describe("a published package", () => {
  it.each(slugs)("%s is installed with its changelog, licence and README", async (slug) => {
    await npm("install", "--save-dev", published(slug));
    const files = await readdir(join(team.folder, "node_modules/@specmint", slug));
    expect(files.sort()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json"]);
  });

  it.each(slugs)("%s is what its spec gives, as anybody may verify", async (slug) => {
    const { stdout } = await npx("@specmint/cli", "verify", published(slug));
    expect(stdout).toMatch(
      new RegExp(`^verified ${published(slug)}: all \\d+ generated files, .* have the same bytes\\.\\n`),
    );
    expect(stdout.split("\n").slice(1, -1)).toEqual(
      slug.endsWith("-fixtures") ? [expect.stringMatching(/^ {2}not covered, .*: .*dist\/service\.js$/)] : [],
    );
  });

  it.each(slugs)("%s is not, once a byte of its code is another", async (slug) => {
    await run("tar", ["-xzf", await download(published(slug))], { cwd: team.folder, env: plainEnv() });
    const file = join(team.folder, "package/dist/gen/index.js");
    const code = await readFile(file);
    code[0] = (code[0] ?? 0) ^ 1;
    await writeFile(file, code);
    const failed = await npx("@specmint/cli", "verify", "package").catch((error: Error) => error.message);
    expect(failed).toMatch(/ended with 1:\n.*\n {2}dist\/gen\/index\.js +differs from line 1 on\n/);
    await rm(join(team.folder, "package"), { recursive: true });
  });
});

describe("a package that a team compiles by another TypeScript", () => {
  it.each(["typescript-6.0", "typescript-7.0"] as const)("is verified by it: %s", async (tool) => {
    const folder = "packages/wavefront-user-groups-client";
    const installed = join(copy.folder, folder, "node_modules/typescript");
    await rm(installed);
    await symlink(join(await fetchTool(tool), "node_modules/typescript"), installed);
    await copy.run("specmint", ["build", folder]);
    const { stdout } = await copy.run("specmint", ["verify", folder], registry.env);
    const { typescript } = toolVersions[tool];
    expect(stdout).toMatch(new RegExp(`^verified .* TypeScript ${typescript}, have the same bytes`));
  });
});

describe("another checkout", () => {
  it("gives the same tarballs: in another folder, as another user, in another time zone", async () => {
    await using other = await copyWorkspace();
    await copy.run("git", ["add", "--all"]);
    await copy.run("git", ["commit", "--quiet", "--message=Version packages"]);
    await other.run("git", ["fetch", "--quiet", copy.folder, "main"]);
    await other.run("git", ["reset", "--quiet", "--hard", "FETCH_HEAD"]);
    const folders = packages.filter(({ json }) => json.private !== true).map(({ folder }) => folder);
    for (const folder of folders)
      await rm(join(other.folder, "packages", folder, "dist"), { recursive: true, force: true });
    const filters = folders.map((folder) => `--filter ./packages/${folder}`).join(" ");
    const script = `umask 077 && pnpm ${filters} run build && pnpm ${filters} exec pnpm pack --pack-destination ${other.folder}/tarballs`;
    const env = { ...plainEnv(), TZ: "Pacific/Auckland", HOME: other.folder, LC_ALL: "tr_TR.UTF-8" };
    await runAsAnother(other, script, env);
    const names = await readdir(join(other.folder, "tarballs"));
    expect(names.length).toBe(folders.length);
    const hashes = names.map(async (name) => [name, await hashFile(join(other.folder, "tarballs", name))]);
    const wanted = Object.entries(versions).map(async ([name, version]) => {
      const file = await download(`${name}@${version}`);
      return [basename(file), await hashFile(file)];
    });
    expect(Object.fromEntries(await Promise.all(hashes))).toEqual(
      Object.fromEntries(await Promise.all(wanted)),
    );
  });
});

/** Runs a script in a copy, as a user that is nobody where that can be done: only root becomes another. */
async function runAsAnother(other: WorkspaceCopy, script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
  if (isRoot) await other.run("chown", ["-R", "-h", "65534:65534", other.folder]);
  const [command = "", ...args] = [...(isRoot ? nobody : []), "sh", "-c", script];
  await other.run(command, args, env);
}

async function hashFile(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}
