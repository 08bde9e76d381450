import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/**
 * Every file that comes along when a module is imported, itself included, sorted: what a bundler has to take. Packages
 * are listed by their specifiers.
 */
export async function listModules(entry: string): Promise<readonly string[]> {
  const found = new Set<string>();
  const pending = [resolve(entry)];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const specifier of await readImports(file)) {
      if (specifier.startsWith(".")) pending.push(resolve(dirname(file), specifier));
      else found.add(specifier);
    }
  }
  return [...found].sort();
}

/** What a JavaScript or TypeScript file imports, re-exports and imports dynamically, as written. */
export async function readImports(file: string): Promise<readonly string[]> {
  // Late, because it is large and few tests need it.
  const { default: typescript } = await import("typescript");
  const { importedFiles } = typescript.preProcessFile(await readFile(file, "utf8"), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}
