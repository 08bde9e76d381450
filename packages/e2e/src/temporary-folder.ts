import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder that is gone at the end of `await using`. */
export interface TemporaryFolder extends AsyncDisposable {
  /** Absolute path, without links in it. */
  readonly folder: string;
  /** Writes a file below the folder, and the folders that it needs. */
  readonly write: (path: string, text: string) => Promise<void>;
}

/** Makes a folder outside of the workspace. */
export async function makeTemporaryFolder(name: string): Promise<TemporaryFolder> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `specmint-${name}-`)));
  return {
    folder,
    write: async (path, text) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
