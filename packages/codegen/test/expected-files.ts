import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../src/generated-file.ts";

/**
 * The files that a package has to have: those of a folder of `expected`. With UPDATE_EXPECTED=1 in the environment the folder is first
 * replaced by the given files, for a reviewer to read.
 */
export function expectedFiles(name: string, actual: readonly GeneratedFile[]): Record<string, string> {
  const folder = join(import.meta.dirname, "expected", name);
  if (process.env["UPDATE_EXPECTED"] === "1") replaceFolder(folder, actual);
  return readFiles(folder);
}

function readFiles(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
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
