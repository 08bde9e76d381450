import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { WorkspaceCopy } from "./copy-workspace.ts";
import type { Registry } from "./start-registry.ts";

/** The versions of packages by their names. */
export type Versions = Readonly<Record<string, string>>;

/** Makes versions of a copy's changesets, and generates and builds the products: each says of itself which versions made it. */
export async function makeVersions(copy: WorkspaceCopy): Promise<void> {
  await copy.run("changeset", ["version"]);
  await copy.run("specmint", ["generate"]);
  await copy.run("specmint", ["build"]);
}

/**
 * Publishes all packages of a copy by `changeset publish`, in the versions that its changesets ask for; those that the registry has
 * stay as they are. The versions that the copy has then.
 */
export async function publishWorkspace(copy: WorkspaceCopy, registry: Registry): Promise<Versions> {
  const changesets = await readdir(join(copy.folder, ".changeset"));
  if (changesets.some((file) => file.endsWith(".md") && file !== "README.md")) await makeVersions(copy);
  await copy.run("changeset", ["publish"], registry.env);
  return publicVersions(copy);
}

async function publicVersions({ folder }: WorkspaceCopy): Promise<Versions> {
  const names = await readdir(join(folder, "packages"));
  const manifests = await Promise.all(
    names.map(async (name) =>
      JSON.parse(await readFile(join(folder, "packages", name, "package.json"), "utf8")),
    ),
  );
  return Object.fromEntries(
    manifests.filter((one) => one.private !== true).map(({ name, version }) => [name, version]),
  );
}
