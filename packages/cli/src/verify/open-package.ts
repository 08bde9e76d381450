import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readTree } from "../read-tree.ts";
import { runProgram } from "../run-program.ts";
import { readTarball } from "../tarball/read-tarball.ts";
import { TarballError } from "../tarball/tarball-error.ts";
import { UsageError } from "../usage-error.ts";
import { VerifyError } from "./verify-error.ts";

/** The files of a package, by their paths in it, with `/`. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

/** A package that an argument names. */
export interface OpenPackage extends AsyncDisposable {
  /** Absolute path of its folder or tarball. */
  readonly path: string;
  readonly files: PackageFiles;
}

/** How many bytes a file of a package may have. */
const mostOfFile = 2 ** 28;

/** `@acme/petstore-client@1.2.0`, also by a tag or a range that has nothing in it that a shell reads. */
const published = /^(?:@[\w.~-]+\/)?[\w.~-]+@[\w.+~-]+$/;

/**
 * A package that an argument names: its folder, its tarball, or `name@version`, whose tarball npm then gets. It is there until the end of
 * `await using`.
 *
 * @throws `UsageError` if it names none, `VerifyError` if npm does not get it.
 */
export async function openPackage(name: string, cwd: string): Promise<OpenPackage> {
  const path = resolve(cwd, name);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return { path, files: await readFolder(path, name), ...kept };
  if (found) return { path, files: await readFiles(path, name), ...kept };
  if (published.test(name)) return await fetchPackage(name, cwd);
  throw new UsageError(
    `There is no ${name}. Give the folder of a package, its tarball, or its name and version: @acme/petstore-client@1.2.0.`,
  );
}

const kept: AsyncDisposable = { [Symbol.asyncDispose]: async () => {} };

/** What is published of a folder, as far as it is code or says what that is. */
async function readFolder(folder: string, name: string): Promise<PackageFiles> {
  const manifest = await readFile(join(folder, "package.json")).catch(() => undefined);
  if (!manifest) throw new UsageError(`${name} is no package: it has no package.json that can be read.`);
  const readme = await readFile(join(folder, "README.md")).catch(() => undefined);
  const built = [...(await readTree(join(folder, "dist")))];
  return new Map([
    ["package.json", manifest],
    ...(readme ? ([["README.md", readme]] as const) : []),
    ...built.map(([path, bytes]) => [`dist/${path}`, bytes] as const),
  ]);
}

async function readFiles(tarball: string, name: string): Promise<PackageFiles> {
  try {
    return await readTarball(tarball, () => mostOfFile);
  } catch (error) {
    if (error instanceof TarballError) throw new UsageError(`${name} ${error.message}.`);
    throw error;
  }
}

async function fetchPackage(name: string, cwd: string): Promise<OpenPackage> {
  const folder = await mkdtemp(join(tmpdir(), "specmint-verify-"));
  const dispose = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const args = ["pack", name, "--pack-destination", folder, "--ignore-scripts", "--json"];
    const { code, err } = await runProgram("npm", args, { cwd });
    const [file] = await readdir(folder);
    if (code !== 0 || file === undefined)
      throw new VerifyError(`npm does not get ${name}: ${saidByNpm(err)}`);
    const path = join(folder, file);
    return { path, files: await readFiles(path, name), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** The first two lines of what npm has to say of a failure: its code, and a sentence. */
export function saidByNpm(text: string): string {
  const lines = text.split("\n").flatMap((line) => /^npm (?:error|ERR!) (.+)$/.exec(line)?.[1] ?? []);
  return `${lines.slice(0, 2).join(", ") || "it says nothing"}.`;
}
