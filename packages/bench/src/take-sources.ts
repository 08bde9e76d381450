import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/** The part of a package.json that is read here. */
interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}

/**
 * A plugin for esbuild that takes the sources of a package for what it publishes: `src/gen1.ts` for `dist/gen1.js`.
 * @param name the package's name
 * @param folder the package's folder
 */
export function takeSources(name: string, folder: string): Plugin {
  return {
    name: `sources of ${name}`,
    async setup(build) {
      const { exports }: Manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
      build.onResolve({ filter: new RegExp(`^${name}(/|$)`) }, ({ path }) => {
        const file = findTarget(`.${path.slice(name.length)}`, exports);
        if (file === undefined) return { errors: [{ text: `${name} does not export ${path}` }] };
        return { path: join(folder, toSource(file)), sideEffects: false };
      });
    },
  };
}

/** What a subpath stands for in `exports`, with a `*` or without. */
function findTarget(subpath: string, exports: Manifest["exports"]): string | undefined {
  for (const [pattern, target] of Object.entries(exports)) {
    const file = typeof target === "string" ? target : target.default;
    if (pattern === subpath) return file;
    const [start = "", end] = pattern.split("*");
    if (end === undefined || !subpath.startsWith(start) || !subpath.endsWith(end)) continue;
    return file.replace("*", subpath.slice(start.length, subpath.length - end.length));
  }
  return undefined;
}

function toSource(file: string): string {
  return file.replace(/^\.\/dist\//, "src/").replace(/\.js$/, ".ts");
}
