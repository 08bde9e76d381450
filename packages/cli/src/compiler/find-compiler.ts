import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A TypeScript that is installed. */
export interface Compiler {
  readonly version: string;
  /** Absolute path of the program `tsc`, which Node runs. */
  readonly program: string;
}

/**
 * The TypeScript that modules of a folder would import, if there is one.
 *
 * @param folder Absolute path.
 */
export function findCompiler(folder: string): Compiler | undefined {
  const require = createRequire(join(folder, "package.json"));
  try {
    const file = require.resolve("typescript/package.json");
    const { version, bin } = require(file) as Manifest;
    return { version, program: join(dirname(file), bin.tsc) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

interface Manifest {
  readonly version: string;
  readonly bin: { readonly tsc: string };
}
