import { statSync } from "node:fs";
import { join } from "node:path";
import { checkInside } from "./check-inside.ts";
import type { Kind } from "./emit-package.ts";
import { attempt, FileError } from "./generate-error.ts";

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

/**
 * The folder that belongs to the generator.
 *
 * @param root Absolute path of the workspace root.
 * @throws `FileError` if it is no folder, or if links lead out of the package or out of the workspace.
 */
export function genFolder(root: string, { folder }: Target): string {
  const gen = join(folder, "src", "gen");
  checkInside(root, folder);
  checkInside(folder, gen);
  const found = attempt(gen, "read", () => statSync(gen, { throwIfNoEntry: false }));
  if (found?.isDirectory() === false) throw new FileError(gen, "is a file; remove it.");
  return gen;
}
