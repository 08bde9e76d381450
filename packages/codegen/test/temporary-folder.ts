import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { GeneratedFile } from "../src/generated-file.ts";

/** A folder with these files that is removed when the test is over. */
export function temporaryFolder(files: readonly GeneratedFile[] = []): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "specmint-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
