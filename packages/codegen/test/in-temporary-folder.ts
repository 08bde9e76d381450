import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../src/generated-file.ts";

/** What validators depend on. */
const library = join(import.meta.dirname, "../../schema");

/** Writes files of a types package into a folder, where it finds what it depends on, and removes it when `use` is done. */
export async function inTemporaryFolder<T>(
  files: readonly GeneratedFile[],
  use: (folder: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "specmint-"));
  try {
    for (const { path, text } of [...files, { path: "package.json", text: '{ "type": "module" }' }]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, "node_modules/@specmint"), { recursive: true });
    symlinkSync(library, join(folder, "node_modules/@specmint/schema"));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
