import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** The generated files of a product. */
export interface Generated {
  readonly files: number;
  readonly bytes: number;
  /** Differs from an earlier one if a file was added, deleted or written in between. */
  readonly state: string;
}

/** Looks at `src/gen` of a package; the generator does not touch a file there that is as it should be. */
export async function measureGenerated(folder: string): Promise<Generated> {
  const gen = join(folder, "src", "gen");
  const entries = await readdir(gen, { withFileTypes: true, recursive: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const stats = await Promise.all(paths.sort().map((path) => stat(path)));
  return {
    files: paths.length,
    bytes: stats.reduce((sum, { size }) => sum + size, 0),
    state: paths.map((path, i) => `${path} ${stats[i]?.size} ${stats[i]?.mtimeMs}`).join("\n"),
  };
}
