import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";
import type { Kind } from "./emit-package.ts";
import { GenerateError } from "./generate-error.ts";

/** A package to generate. */
export interface Target {
  /** Its name in package.json. */
  readonly name: string;
  /** Its version there. */
  readonly version: string;
  readonly kind: Kind;
  /** Absolute path of its folder. */
  readonly folder: string;
  /** Name of the API's types package. */
  readonly typesPackage: string;
  /** What its package.json lets references of the spec lead to, outside the spec's folder, from the workspace root. */
  readonly allowOutside?: readonly string[];
}

/** The folder that belongs to the generator; it has to lie in the package, also when links are followed. */
export async function genFolder({ folder, name }: Target): Promise<string> {
  const gen = join(folder, "src", "gen");
  const real = await realpath(gen).catch(() => gen);
  if ((await stat(real).catch(() => undefined))?.isDirectory() === false) {
    throw new GenerateError(`src/gen of ${name} is a file; remove it.`);
  }
  const below = relative(await realpath(folder), real);
  if (real !== gen && (below.startsWith("..") || isAbsolute(below))) {
    throw new GenerateError(`src/gen of ${name} is a link out of the package; replace it by a folder.`);
  }
  return gen;
}
