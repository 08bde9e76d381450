import { stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { readBytes, usualMaxSize } from "@specmint/spec";
import { visible } from "@specmint/spec/visible";
import { gatherAtCommit } from "../git/gather-at-commit.ts";
import { findCommit, openRepository } from "../git/repository.ts";
import { readMaxSize } from "../max-size.ts";
import { isPublished, withPublished } from "../npm/with-published.ts";
import { shownPath } from "../shown-path.ts";
import { readTarball } from "../tarball/read-tarball.ts";
import { TarballError } from "../tarball/tarball-error.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";
import { belowRoot, findRoot, fromRoot, listProducts } from "../workspace.ts";
import { openapiExport } from "./openapi-export.ts";
import type { Side, SideRules } from "./side.ts";

/**
 * A description that an argument names: a file, `commit:path` of git, or the one that a package has, as a folder, as a tarball, or as `name@version`,
 * which npm then gets.
 *
 * @throws `UsageError` if it names none, `NpmError` if npm does not get it.
 */
export async function openSide(name: string, terminal: Terminal, rules: SideRules): Promise<Side> {
  const path = resolve(terminal.cwd, name);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return await openFolder(path, name, terminal, rules);
  if (found && /\.(tgz|tar\.gz)$/.test(name)) return await openTarball(path, name, rules);
  if (found) return await openFile(path, terminal, rules);
  const [, commit, file] = /^([^:]+):(.+)$/s.exec(name) ?? [];
  if (commit !== undefined && file !== undefined) return await openAtCommit(commit, file, terminal, rules);
  if (isPublished(name))
    return await withPublished(name, terminal.cwd, (tarball) => openTarball(tarball, name, rules));
  throw new UsageError(
    `There is no ${name}. Give the path of a description, of a package or of its tarball, a file of a commit (main:specs/petstore.yaml), or a package's name and version (@acme/petstore-types@1.2.0).`,
  );
}

async function openFile(path: string, terminal: Terminal, rules: SideRules): Promise<Side> {
  const root = await findRoot(dirname(path)).catch(() => undefined);
  const base = root ?? dirname(path);
  const file = root === undefined ? basename(path) : belowRoot(root, path);
  const products = root === undefined ? [] : await listProducts(root);
  const allowed = products.filter(({ spec }) => spec === file).flatMap(({ allowOutside }) => allowOutside);
  const allowOutside = [...allowed, ...fromRoot(base, terminal.cwd, rules.allowOutside)];
  const maxSize = await readMaxSize(base, rules.maxSize);
  return { from: { root: base, file, allowOutside, maxSize }, show: shownPath(terminal, base) };
}

async function openFolder(
  folder: string,
  name: string,
  terminal: Terminal,
  { maxSize }: SideRules,
): Promise<Side> {
  const bytes = await readBytes(join(folder, "package.json"), mostOfManifest).catch(() => undefined);
  if (!bytes) throw new UsageError(`${name} is no package: it has no package.json that can be read.`);
  const file = openapiExport(bytes.toString("utf8"), name);
  if (!(await stat(join(folder, file)).catch(() => undefined)))
    throw new UsageError(`${name} has no ${file}: build the package first.`);
  const from = { root: folder, file, maxSize: await readMaxSize(folder, maxSize) };
  return { from, show: shownPath(terminal, folder) };
}

/** How many bytes a package.json may have. */
const mostOfManifest = 2 ** 22;

async function openTarball(path: string, name: string, { maxSize: given }: SideRules): Promise<Side> {
  const maxSize = await readMaxSize(dirname(path), given);
  try {
    const manifest = await readOne(path, "package.json", mostOfManifest);
    if (!manifest) throw new TarballError("is no package: it has no package.json");
    const file = openapiExport(manifest.toString("utf8"), name);
    const found = await readOne(path, file, (maxSize ?? usualMaxSize) * 2 ** 20);
    if (!found) throw new TarballError(`has no ${file}, which its package.json exports`);
    const text = new TextDecoder("utf-8", { fatal: true }).decode(found);
    return { from: { file, text, maxSize }, show: (shown) => visible(`${name}:${shown}`) };
  } catch (error) {
    if (error instanceof TarballError) throw new UsageError(`${name} ${error.message}.`);
    if ((error as NodeJS.ErrnoException).code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw new UsageError(`${name} has a description that is not UTF-8.`);
    throw error;
  }
}

async function readOne(tarball: string, path: string, most: number): Promise<Buffer | undefined> {
  return (await readTarball(tarball, (one) => (one === path ? most : undefined), 1)).get(path);
}

async function openAtCommit(name: string, path: string, { cwd }: Terminal, rules: SideRules): Promise<Side> {
  const here = await openRepository(cwd);
  const commit = await findCommit(here, name);
  if (commit === undefined)
    throw new UsageError(`git knows no commit "${name}" (and there is no file "${name}:${path}").`);
  // As for git: from the top of the working tree, unless the path says that it is from here.
  const isHere = /^\.\.?\//.test(path);
  const top = resolve(cwd, relative(`/${here.prefix}`, "/") || ".");
  const file = belowRoot(top, isHere ? resolve(cwd, path) : join(top, path));
  if (file.startsWith("../")) throw new UsageError(`${path} is outside the repository.`);
  const from = await gatherAtCommit({ cwd: top, prefix: "" }, commit, file, {
    allowOutside: fromRoot(top, cwd, rules.allowOutside),
    maxSize: await readMaxSize(await findRoot(cwd).catch(() => top), rules.maxSize),
  });
  return { from, show: (shown) => visible(`${name}:${shown}`) };
}
