import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../run-program.ts";
import { NpmError, saidByNpm } from "./npm-error.ts";

/** `@acme/petstore-client@1.2.0`, also by a tag or a range that has nothing in it that a shell reads. */
const published = /^(?:@[\w.~-]+\/)?[\w.~-]+@[\w.+~-]+$/;

/** True for what may be a package and a version of it. */
export function isPublished(name: string): boolean {
  return published.test(name);
}

/**
 * Does something with the tarball of a published package, which npm gets. No script of it is run, and the tarball is gone afterwards.
 *
 * @param name One that `isPublished`.
 * @param cwd Absolute path of the folder whose npm settings count.
 * @param use Is given the absolute path of the tarball.
 * @throws `NpmError` if npm does not get it.
 */
export async function withPublished<T>(
  name: string,
  cwd: string,
  use: (tarball: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "specmint-published-"));
  try {
    const args = ["pack", name, "--pack-destination", folder, "--ignore-scripts", "--json"];
    const { code, err } = await runProgram("npm", args, { cwd });
    const [file] = await readdir(folder);
    if (code !== 0 || file === undefined) throw new NpmError(`npm does not get ${name}: ${saidByNpm(err)}`);
    return await use(join(folder, file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
