import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const here = fileURLToPath(new URL("..", import.meta.url));

/** A folder in which packages of ours are installed as they are published. It is gone at the end of `await using`. */
export interface PackedPackages extends AsyncDisposable {
  /** Absolute path. */
  readonly folder: string;
}

/**
 * Packs a package of this workspace that the bench depends on, and unpacks it into `node_modules` of a temporary folder,
 * with all packages of the workspace that it depends on: what an install leaves behind, without a registry. Libraries
 * of others are linked to.
 */
export async function packPackages(name: string): Promise<PackedPackages> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "specmint-packed-")));
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  await install(name, here, join(folder, "node_modules"), new Set());
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

/** Installs a package that `dependent`, a folder, depends on, unless it is among the `installed`. */
async function install(
  name: string,
  dependent: string,
  modules: string,
  installed: Set<string>,
): Promise<void> {
  if (installed.has(name)) return;
  installed.add(name);
  const source = await realpath(join(dependent, "node_modules", name));
  const target = join(modules, name);
  if (source.includes("node_modules")) return link(source, target);
  await unpack(source, target);
  for (const dependency of await listDependencies(source)) {
    await install(dependency, source, modules, installed);
  }
}

async function link(source: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await symlink(source, target, "junction");
}

async function unpack(source: string, target: string): Promise<void> {
  const tarballs = `${target}.packed`;
  await mkdir(target, { recursive: true });
  await run("pnpm", ["pack", "--pack-destination", tarballs], { cwd: source });
  for (const tarball of await readdir(tarballs)) {
    await run("tar", ["-xzf", join(tarballs, tarball), "-C", target, "--strip-components=1"]);
  }
  await rm(tarballs, { recursive: true });
}

async function listDependencies(folder: string): Promise<readonly string[]> {
  const { dependencies = {} } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  return Object.keys(dependencies);
}
