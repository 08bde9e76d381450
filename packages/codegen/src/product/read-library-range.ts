import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/**
 * The range of a library that generated packages depend on: that of the library which this package was built and tested with.
 * Packages are published independently, so no other version says it.
 */
export async function readLibraryRange(
  name: "@specmint/mock" | "@specmint/runtime" | "@specmint/schema",
): Promise<string> {
  const require = createRequire(import.meta.url);
  const own = await readFile(require.resolve("@specmint/codegen/package.json"), "utf8");
  const { dependencies, devDependencies } = JSON.parse(own) as Manifest;
  const range = { ...devDependencies, ...dependencies }[name] ?? "";
  if (!range.startsWith("workspace:")) return range;
  // As it is published.
  const { version } = require(`${name}/package.json`) as Manifest;
  return `^${version}`;
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
