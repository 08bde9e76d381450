import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ProductTexts, productPaths } from "./product-paths.ts";

/** Reads the files beside `src/gen` of a package, the only ones there that the generator looks at. */
export async function readProductTexts(folder: string): Promise<ProductTexts> {
  const texts = productPaths.map(async (path) => [path, await readText(join(folder, path))] as const);
  return new Map(await Promise.all(texts));
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
