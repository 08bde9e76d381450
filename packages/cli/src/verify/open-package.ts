import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isPublished, withPublished } from "../npm/with-published.ts";
import { readTree } from "../read-tree.ts";
import { readTarball } from "../tarball/read-tarball.ts";
import { TarballError } from "../tarball/tarball-error.ts";
import { UsageError } from "../usage-error.ts";

/** The files of a package, by their paths in it, with `/`. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

/** A package that an argument names. */
export interface OpenPackage {
  /** Absolute path of its folder or tarball. */
  readonly path: string;
  readonly files: PackageFiles;
}

/** How many bytes a file of a package may have. */
const mostOfFile = 2 ** 28;

/**
 * Does something with a package that an argument names: its folder, its tarball, or `name@version`, whose tarball npm then gets.
 *
 * @throws `UsageError` if it names none, `NpmError` if npm does not get it.
 */
export async function withPackage<T>(
  name: string,
  cwd: string,
  use: (opened: OpenPackage) => Promise<T>,
): Promise<T> {
  const path = resolve(cwd, name);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return use({ path, files: await readFolder(path, name) });
  if (found) return use({ path, files: await readFiles(path, name) });
  if (isPublished(name))
    return withPublished(name, cwd, async (tarball) =>
      use({ path: tarball, files: await readFiles(tarball, name) }),
    );
  throw new UsageError(
    `There is no ${name}. Give the folder of a package, its tarball, or its name and version: @acme/petstore-client@1.2.0.`,
  );
}

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
