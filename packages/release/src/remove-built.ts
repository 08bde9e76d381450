import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Removes what was built in each package: turbo puts the files of a build beside those of another that were there, and all would be packed. */
export async function removeBuilt(root: string): Promise<void> {
  for (const name of await readdir(join(root, "packages"))) {
    const folder = join(root, "packages", name);
    if (existsSync(join(folder, "package.json")))
      await rm(join(folder, "dist"), { recursive: true, force: true });
  }
}
