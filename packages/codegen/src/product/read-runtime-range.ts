import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * The range of `@specmint/runtime` that generated clients depend on: that of the runtime which this package was built and tested with.
 * Packages are published independently, so no other version says it.
 */
export async function readRuntimeRange(): Promise<string> {
  const manifest = new URL("../../package.json", import.meta.url);
  const { devDependencies } = JSON.parse(await readFile(manifest, "utf8")) as Manifest;
  const range = devDependencies?.["@specmint/runtime"] ?? "";
  if (!range.startsWith("workspace:")) return range;
  // As it is published.
  const { version } = createRequire(manifest)("@specmint/runtime/package.json") as Manifest;
  return `^${version}`;
}

interface Manifest {
  readonly version?: string;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
