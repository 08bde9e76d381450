import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the workspace. */
export const root: string = fileURLToPath(new URL("../../../", import.meta.url));

/** The members of a package.json that tests look at. */
export interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly specmint?: ProductOf;
}

/** What a product is made from. */
export interface ProductOf {
  /** Path of the spec below the workspace's folder. */
  readonly spec: string;
  readonly kind: "types" | "client" | "fixtures";
}

/** A package of the workspace. */
export interface WorkspacePackage {
  /** Name of its folder. */
  readonly folder: string;
  readonly path: string;
  readonly json: PackageJson;
}

/** A package that is generated from a spec. */
export interface Product extends WorkspacePackage, ProductOf {
  /** What the names of the API's packages begin with. */
  readonly slug: string;
}

/** The packages of the workspace, by folder. */
export const packages: readonly WorkspacePackage[] = readdirSync(join(root, "packages"))
  .sort()
  .map((folder) => ({ folder, path: join(root, "packages", folder) }))
  // What git does not know stays behind when a package is removed.
  .filter(({ path }) => existsSync(join(path, "package.json")))
  .map((place) => ({ ...place, json: JSON.parse(readFileSync(join(place.path, "package.json"), "utf8")) }));

/** The packages that have "specmint" in their package.json. */
export const products: readonly Product[] = packages.flatMap((one) => {
  const { specmint } = one.json;
  return specmint ? [{ ...one, ...specmint, slug: one.folder.replace(/-[^-]+$/, "") }] : [];
});

/** The specs that products are made from. */
export const specs: readonly string[] = [...new Set(products.map(({ spec }) => spec))];
