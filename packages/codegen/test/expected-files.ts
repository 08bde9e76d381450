import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../src/generated-file.ts";

/**
 * The committed files of a folder of `expected`. With UPDATE_EXPECTED=1 in the environment they are first replaced by
 * the given ones, for a reviewer to read.
 */
export function expectedFiles(name: string, actual: readonly GeneratedFile[]): Record<string, string> {
  const folder = join(import.meta.dirname, "expected", name);
  if (process.env["UPDATE_EXPECTED"] === "1") replaceFolder(folder, actual);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
    }),
  );
}

function replaceFolder(folder: string, files: readonly GeneratedFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
