import { access, readdir, readFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { Kind, Target } from "@specmint/codegen";
import type { Acceptance } from "@specmint/spec";
import { UsageError } from "./usage-error.ts";

/** A package that is generated from a spec. */
export interface Product extends Target {
  /** Path of its spec below the workspace root, with `/`. */
  readonly spec: string;
  /** Files and folders outside the spec's folder that its references may lead to, from the workspace root. */
  readonly allowOutside: readonly string[];
  /** Warnings that are accepted in the whole spec. */
  readonly accept: readonly Acceptance[];
}

/** The workspace that a folder belongs to: the nearest one above with a `pnpm-workspace.yaml`. Absolute path. */
export async function findRoot(from: string): Promise<string> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (await exists(join(folder, "pnpm-workspace.yaml"))) return folder;
    if (folder === dirname(folder)) {
      throw new UsageError(
        `${from} is not inside a workspace: no folder above it has a pnpm-workspace.yaml.`,
      );
    }
  }
}

/** The packages of the workspace that name a spec under "specmint" in their package.json, sorted by spec, then kind. */
export async function listProducts(root: string): Promise<readonly Product[]> {
  const folders = await readdir(join(root, "packages")).catch(() => []);
  const found = await Promise.all(folders.sort().map((name) => readProduct(root, `packages/${name}`)));
  return found.filter((product) => product !== undefined);
}

async function readProduct(root: string, path: string): Promise<Product | undefined> {
  const folder = join(root, path);
  const file = join(folder, "package.json");
  if (!(await exists(file))) return undefined;
  const { name, version, specmint } = (await readJson(file)) as {
    name: string;
    version?: string;
    specmint?: { spec?: string; kind?: Kind; allowOutside?: readonly string[]; accept?: unknown };
  };
  if (!specmint?.spec || !specmint.kind) return undefined;
  if (!["types", "client", "fixtures"].includes(specmint.kind)) {
    throw new UsageError(`${name}: "specmint.kind" in its package.json has to be types, client or fixtures.`);
  }
  if (isAbsolute(specmint.spec) || specmint.spec.split(/[\\/]/).includes("..")) {
    throw new UsageError(
      `${name}: "specmint.spec" in its package.json has to be a path below the workspace root.`,
    );
  }
  const typesPackage = name.replace(new RegExp(`-${specmint.kind}$`), "-types");
  return {
    name,
    version: version ?? "0.0.0",
    kind: specmint.kind,
    folder,
    spec: specmint.spec,
    allowOutside: specmint.allowOutside ?? [],
    accept: listAccepted(name, specmint.accept ?? {}, `${path}/package.json`, await readFile(file, "utf8")),
    typesPackage,
  };
}

function listAccepted(name: string, accept: unknown, file: string, text: string): readonly Acceptance[] {
  return Object.entries(accept as object).map(([code, reason]) => {
    if (typeof reason !== "string" || reason.trim() === "")
      throw new UsageError(
        `${name}: "specmint.accept" in its package.json has to have a reason for each code: { "approximated/not": "the server checks it" }.`,
      );
    const before = text.slice(0, text.indexOf(JSON.stringify(code))).split("\n");
    const column = (before.at(-1) ?? "").length + 1;
    return { code, reason, place: { file, line: before.length, column } };
  });
}

/** What the packages of a spec accept, each code once. */
export function acceptedIn(products: readonly Product[], spec: string): readonly Acceptance[] {
  const all = products.filter((product) => product.spec === spec).flatMap(({ accept }) => accept);
  return [...new Map(all.map((one) => [one.code, one])).values()];
}

/**
 * The products that names on the command line mean: a spec's path or slug, a package's name or folder. No name means the
 * package of the working directory, or else all.
 */
export function selectProducts(
  products: readonly Product[],
  names: readonly string[],
  { root, cwd }: { readonly root: string; readonly cwd: string },
): readonly Product[] {
  if (names.length === 0) {
    const here = products.filter(({ folder }) => folder === cwd);
    return here.length > 0 ? here : products;
  }
  const chosen = names.flatMap((name) => {
    const path = belowRoot(root, resolve(cwd, name));
    const matches = products.filter(
      (product) =>
        product.name === name ||
        slugOf(product.spec) === name ||
        product.spec === path ||
        belowRoot(root, product.folder) === path,
    );
    if (matches.length === 0) throw new UsageError(`No package is generated from or named "${name}".`);
    return matches;
  });
  return products.filter((product) => chosen.includes(product));
}

/** The content of a JSON file of the workspace; throws a `UsageError` that names the file if it has none. */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new UsageError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
}

/** A path below the workspace root, with `/`. */
export function belowRoot(root: string, path: string): string {
  return relative(root, path).split(sep).join("/");
}

/** Paths of the command line, given from the working directory, as paths from the workspace root. */
export function fromRoot(root: string, cwd: string, paths: readonly string[]): readonly string[] {
  return paths.map((path) => belowRoot(root, resolve(cwd, path)) || ".");
}

/** The spec's file name without its ending. */
export function slugOf(spec: string): string {
  return basename(spec).replace(/\.[^.]+$/, "");
}

/** True if there is something at the path. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
