import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A publishable package of the workspace. */
export interface WorkspacePackage {
  readonly name: string;
  readonly version: string;
  /** Absolute path. */
  readonly folder: string;
  /** Of a product: `types`, `client` or `fixtures`. Other packages have no generated files. */
  readonly kind: string | undefined;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly specmint?: { readonly kind?: string };
}

/** The publishable packages of `packages/`: the tools first, then the products, each by name. */
export async function listPackages(root: string): Promise<readonly WorkspacePackage[]> {
  const names = await readdir(join(root, "packages"));
  const found = await Promise.all(names.map((name) => readPackage(join(root, "packages", name))));
  return found.filter((one) => one !== undefined).sort(byRankAndName);
}

async function readPackage(folder: string): Promise<WorkspacePackage | undefined> {
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const { name, version, specmint, private: isPrivate } = JSON.parse(text) as Manifest;
  return isPrivate ? undefined : { name, version, folder, kind: specmint?.kind };
}

function byRankAndName(a: WorkspacePackage, b: WorkspacePackage): number {
  const rank = Number(a.kind !== undefined) - Number(b.kind !== undefined);
  return rank || (a.name < b.name ? -1 : 1);
}
