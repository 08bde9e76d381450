import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Registry } from "../registry/start-registry.ts";

/** What a registry knows of a package. */
export interface Packument {
  /** The versions by their tags: `latest`, `next`. */
  readonly "dist-tags": Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, PublishedManifest>>;
  /** When each version was published. */
  readonly time: Readonly<Record<string, string>>;
}

/** The package.json of a published version. */
export interface PublishedManifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly dist: { readonly shasum: string };
}

/** What a registry knows of a package; undefined if it knows none of its name. */
export async function packumentOf({ url }: Registry, name: string): Promise<Packument | undefined> {
  const response = await fetch(new URL(name.replace("/", "%2f"), url));
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as Packument;
}

/** The versions of the packages of a workspace's folder that a registry has, each as `name@version`, sorted. */
export async function listPublished(registry: Registry, folder: string): Promise<readonly string[]> {
  const names = await publicNames(folder);
  const found = await Promise.all(
    names.map(async (name) => {
      const packument = await packumentOf(registry, name);
      return Object.keys(packument?.versions ?? {}).map((version) => `${name}@${version}`);
    }),
  );
  return found.flat().sort();
}

async function publicNames(folder: string): Promise<readonly string[]> {
  const folders = await readdir(join(folder, "packages"));
  const manifests = await Promise.all(
    folders.map(async (name) =>
      JSON.parse(await readFile(join(folder, "packages", name, "package.json"), "utf8")),
    ),
  );
  return manifests.filter((one) => one.private !== true).map((one) => one.name as string);
}
