import { cp, mkdtemp, realpath, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the sources that the corpus is run through. It is gone at the end of `await using`. */
export interface Copy extends AsyncDisposable {
  /** Its folder `packages`. */
  readonly packages: string;
}

const root = join(import.meta.dirname, "../../..");
const copied = ["spec", "codegen", "runtime", "testing", "conformance"];

/**
 * Copies the sources into a temporary folder; what is installed is linked.
 *
 * @param from Where to copy them from: a copy that is known to be sound, lest somebody edits the sources meanwhile.
 */
export async function copySources(from: string = join(root, "packages")): Promise<Copy> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "specmint-mutants-")));
  const packages = join(folder, "packages");
  await cp(join(root, "tsconfig.base.json"), join(folder, "tsconfig.base.json"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  for (const name of copied) {
    const source = join(from, name);
    const target = join(packages, name);
    for (const part of ["src", "corpus", "package.json"]) {
      if (part === "corpus" && name !== "conformance") continue;
      await cp(join(source, part), join(target, part), { recursive: true });
    }
    await symlink(join(root, "packages", name, "node_modules"), join(target, "node_modules"));
  }
  return { packages, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
