import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "./generate-error.ts";
import { sha256 } from "./sha256.ts";

/**
 * What stands in a folder: for each path below it, with `/`, the SHA-256 of the file there; of a symbolic link or anything else that is no
 * file, "".
 */
export type FolderContent = ReadonlyMap<string, string>;

/** Reads a folder, which need not exist. Symbolic links in it are not followed. */
export function readFolder(folder: string): FolderContent {
  const content = new Map<string, string>();
  collect(folder, "", content);
  return content;
}

function collect(folder: string, prefix: string, content: Map<string, string>): void {
  for (const entry of listFolder(join(folder, prefix))) {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) collect(folder, path, content);
    else {
      const hash = ifThere(join(folder, path), hashFile);
      if (hash !== undefined) content.set(path, hash);
    }
  }
}

function listFolder(path: string): readonly Dirent[] {
  const entries = ifThere(path, () => readdirSync(path, { withFileTypes: true })) ?? [];
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function hashFile(path: string): string {
  return lstatSync(path).isFile() ? sha256(readFileSync(path)) : "";
}

/** Undefined for what is not there, or no longer: another run may be replacing it. */
function ifThere<T>(path: string, read: (path: string) => T): T | undefined {
  return attempt(path, "read", () => {
    try {
      return read(path);
    } catch (error) {
      if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return undefined;
      throw error;
    }
  });
}
