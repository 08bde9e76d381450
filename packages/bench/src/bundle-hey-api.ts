import { join } from "node:path";
import { build } from "esbuild";
import type { HeyApi } from "./generate-hey-api.ts";

/** Makes one module of hey-api's client, which Node cannot import as it is, beside its sources; returns its path. */
export async function bundleHeyApi({ folder }: HeyApi): Promise<string> {
  const outfile = join(folder, "bundle.mjs");
  const contents = 'export * from "./index"; export { createClient } from "./client";';
  await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    outfile,
    logLevel: "silent",
  });
  return outfile;
}
