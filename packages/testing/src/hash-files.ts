import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** SHA-256 of every file in a folder, as hexadecimal digits, by its path below the folder with `/`. */
export async function hashFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const hashed = await Promise.all(files.sort().map(async (file) => [below(folder, file), await hash(file)]));
  return Object.fromEntries(hashed);
}

function below(folder: string, file: string): string {
  return relative(folder, file).split(sep).join("/");
}

async function hash(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}
