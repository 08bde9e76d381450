import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const packages = join(import.meta.dirname, "../..");
const pattern = /^@specmint\/(schema|spec|codegen|runtime|testing|mock|cli)(\/.+)?$/;

/**
 * From now on the packages of this workspace are loaded from their sources, so that the corpus judges what is there and
 * not what was built last.
 */
export function useSources(): void {
  registerHooks({
    resolve: (specifier, context, next) => {
      const [, name = "", subpath = ""] = pattern.exec(specifier) ?? [];
      if (name === "") return next(specifier, context);
      return { url: pathToFileURL(sourceOf(name, `.${subpath}`)).href, shortCircuit: true };
    },
  });
}

/** The source of what a package exports. */
function sourceOf(name: string, subpath: string): string {
  const folder = join(packages, name);
  const manifest: { exports: Record<string, string | { default: string }> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const [key = "", entry] =
    Object.entries(manifest.exports).find(([key]) => matchOf(key, subpath) !== undefined) ?? [];
  if (!entry) throw new Error(`@specmint/${name} does not export ${subpath}`);
  const target = (typeof entry === "string" ? entry : entry.default).replace(
    "*",
    matchOf(key, subpath) ?? "",
  );
  return join(folder, target.replace(/^\.\/dist\/(.*)\.js$/, "src/$1.ts"));
}

/** What `*` of a key of `exports` stands for, "" where it has none; undefined if the key is another's. */
function matchOf(key: string, subpath: string): string | undefined {
  const [start = "", end] = key.split("*");
  if (end === undefined) return key === subpath ? "" : undefined;
  const matches = subpath.startsWith(start) && subpath.endsWith(end);
  return matches ? subpath.slice(start.length, subpath.length - end.length) : undefined;
}
