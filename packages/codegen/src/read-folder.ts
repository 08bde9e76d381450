import { lstat, readdir, readFile } from "node:fs/promises";
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
export async function readFolder(folder: string): Promise<FolderContent> {
  const content = new Map<string, FolderEntry>();
  await collect(folder, "", content);
  return content;
}

async function collect(folder: string, prefix: string, content: Map<string, FolderEntry>): Promise<void> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true }).catch(ignoreMissing);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) await collect(folder, path, content);
    else content.set(path, await readEntry(join(folder, path)));
  }
}

async function readEntry(path: string): Promise<FolderEntry> {
  const isFile = (await lstat(path)).isFile();
  if (!isFile) return { hash: "", size: 0 };
  const bytes = await readFile(path);
  return { hash: sha256(bytes), size: bytes.length };
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return [];
  throw error;
}
