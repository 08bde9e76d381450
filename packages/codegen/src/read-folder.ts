import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./with-provenance.ts";

/** What stands in a folder: for each path below it, with `/`, the hash of the file there. */
export type FolderContent = ReadonlyMap<string, FolderEntry>;

export interface FolderEntry {
  /** SHA-256 of the file; of a symbolic link or anything else that is no file, "". */
  readonly hash: string;
  /** Size in bytes. */
  readonly size: number;
}

/** Reads a folder, which need not exist. Symbolic links are not followed. */
export function readFolder(folder: string): FolderContent {
  const content = new Map<string, FolderEntry>();
  collect(folder, "", content);
  return content;
}

function collect(folder: string, prefix: string, content: Map<string, FolderEntry>): void {
  for (const entry of listFolder(join(folder, prefix))) {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) collect(folder, path, content);
    else content.set(path, readEntry(join(folder, path)));
  }
}

function listFolder(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}

function readEntry(path: string): FolderEntry {
  if (!lstatSync(path).isFile()) return { hash: "", size: 0 };
  const bytes = readFileSync(path);
  return { hash: sha256(bytes), size: bytes.length };
}
