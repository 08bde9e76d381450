import { access, readdir } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { checkInside, type Kind, locateInJson, type Target, toFileError } from "@specmint/codegen";
import type { Acceptance } from "@specmint/spec";
import { productRules } from "./product-rules.ts";
import { checkManifest, isMembers, readManifest } from "./read-manifest.ts";
import { SettingsError, type SettingsProblem } from "./settings-error.ts";
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
  const products: Product[] = [];
  const problems: SettingsProblem[] = [];
  for (const name of await listNames(join(root, "packages"))) {
    try {
      const product = await readProduct(root, `packages/${name}`);
      if (product) products.push(product);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return products;
}

async function readProduct(root: string, path: string): Promise<Product | undefined> {
  const folder = join(root, path);
  const file = join(folder, "package.json");
  if (!(await exists(file))) return undefined;
  const manifest = await readManifest(file);
  const { members } = manifest;
  if (!isProduct(members["specmint"])) return undefined;
  checkInside(root, file);
  await checkManifest(file, manifest, productRules(members));
  const { name, version = "0.0.0", specmint } = members as unknown as ProductManifest;
  const { spec, kind, allowOutside = [], accept = {} } = specmint;
  const typesPackage = name.replace(new RegExp(`-${kind}$`), "-types");
  const accepted = await listAccepted(accept, `${path}/package.json`, manifest.text);
  return { name, version, kind, folder, spec, allowOutside, accept: accepted, typesPackage };
}

/** Also true of what cannot say what the product is. */
function isProduct(specmint: unknown): boolean {
  return isMembers(specmint) ? "spec" in specmint || "kind" in specmint : specmint !== undefined;
}

/** What the package.json of a product says, as far as it matters here. */
interface ProductManifest {
  readonly name: string;
  readonly version?: string;
  readonly specmint: {
    readonly spec: string;
    readonly kind: Kind;
    readonly allowOutside?: readonly string[];
    readonly accept?: Readonly<Record<string, string>>;
  };
}

async function listAccepted(
  accept: Readonly<Record<string, string>>,
  file: string,
  text: string,
): Promise<readonly Acceptance[]> {
  return Promise.all(
    Object.entries(accept).map(async ([code, reason]) => {
      const { line, column } = await locateInJson(text, ["specmint", "accept", code]);
      return { code, reason, place: { file, line, column } };
    }),
  );
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
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw toFileError(error, path, "read") ?? error;
  }
}

/** The specs of a workspace, below its root. */
export async function listSpecs(root: string): Promise<readonly string[]> {
  return (await listNames(join(root, "specs")))
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .map((name) => `specs/${name}`);
}

/** The names of what is in a folder, sorted; none if there is no such folder. */
async function listNames(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isAbsent(error)) return [];
    throw toFileError(error, folder, "read") ?? error;
  }
}

function isAbsent(error: unknown): boolean {
  return /^(ENOENT|ENOTDIR|ERR_INVALID_ARG_VALUE)$/.test((error as NodeJS.ErrnoException).code ?? "");
}
