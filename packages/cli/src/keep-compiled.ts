import { statSync } from "node:fs";
import module from "node:module";

/** From so many bytes on a run takes so long that it does not matter what it takes to write compiled code. */
const large = 1_000_000;

/** Lets Node keep compiled code for the next run if one of these files is large: the compiler that prints types is 9 MB of code. */
export function keepCompiled(files: readonly string[]): void {
  const isLarge = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > large;
  if (files.some(isLarge)) module.enableCompileCache();
}
