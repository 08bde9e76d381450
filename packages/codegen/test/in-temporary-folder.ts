import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { GeneratedFile } from "../src/generated-file.ts";

/** Writes files of a package into a folder, and removes it when `use` is done. */
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
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
