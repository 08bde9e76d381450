import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import type { Program } from "../run-program.ts";

/** Bundles a file of the program. The path of the bundle below its folder. */
export async function bundleByEsbuild(
  { folder }: Program,
  entry: string,
  options: BuildOptions = {},
): Promise<string> {
  await build({
    entryPoints: [join(folder, entry)],
    outfile: join(folder, "out/bundle.js"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "error",
    ...options,
  });
  return "out/bundle.js";
}
