import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "./sha256.ts";

/** The packages that have a say in what is generated. */
const dependencies = ["jsonc-parser", "openapi-typescript", "typescript"];

/** A hash of all code that has a say in what is generated: that of Specmint itself, and its dependencies' versions. */
export async function fingerprint(): Promise<string> {
  const require = createRequire(import.meta.url);
  const spec = fileURLToPath(import.meta.resolve("@specmint/spec"));
  // Which formats and keywords validators know is said by the library.
  const schema = fileURLToPath(import.meta.resolve("@specmint/schema"));
  const folders = [fileURLToPath(import.meta.url), spec, schema].map(dirname);
  const code = await Promise.all(folders.map(hashFolder));
  const requireOfSpec = createRequire(spec);
  const versions = [
    ...dependencies.map((name) => versionOf(require, name)),
    versionOf(requireOfSpec, "yaml"),
  ];
  return sha256([...code, ...versions].join("\n"));
}

/** The versions of Specmint's packages that have a say in what is generated, by their names. */
export function generatorVersions(): Readonly<Record<string, string>> {
  const require = createRequire(import.meta.url);
  const names = ["@specmint/codegen", "@specmint/schema", "@specmint/spec"];
  return Object.fromEntries(names.map((name) => [name, readVersion(require, name)]));
}

function versionOf(require: NodeJS.Require, name: string): string {
  return `${name}@${readVersion(require, name)}`;
}

function readVersion(require: NodeJS.Require, name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version;
}

async function hashFolder(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return sha256(texts.join("\0"));
}
