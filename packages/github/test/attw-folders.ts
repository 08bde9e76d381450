/**
 * Loaded before attw (`node --import`). Its `directoryExists` goes through all files of a package, for thousands of
 * folders and files that takes minutes: here it looks into a set that is made once.
 */
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

interface AttwPackage {
  listFiles(): readonly string[];
  directoryExists(path: string): boolean;
}

const core = createRequire(realpathSync(process.argv[1] ?? "")).resolve("@arethetypeswrong/core");
const { Package } = (await import(pathToFileURL(core).href)) as { Package: { prototype: AttwPackage } };
const known = new WeakMap<AttwPackage, ReadonlySet<string>>();

Package.prototype.directoryExists = function (this: AttwPackage, path: string): boolean {
  const folders = known.get(this) ?? new Set(this.listFiles().flatMap(foldersOf));
  known.set(this, folders);
  return folders.has(path.replace(/\/$/, ""));
};

/** `/a/b/c.js` is in the root, `/a` and `/a/b`. */
function foldersOf(file: string): readonly string[] {
  return [...file.matchAll(/\//g)].map(({ index }) => file.slice(0, index));
}
