import { join } from "node:path";
import { build } from "esbuild";
import type { GeneratedClients } from "./generate-clients.ts";

/** Makes the module of hey-api's client that `loadHeyApi` imports, which Node could not import as it is; returns its path. */
export function bundleHeyApi({ folders }: GeneratedClients): Promise<string> {
  const contents = 'export * from "./index"; export { createClient } from "./client";';
  return bundle(folders["hey-api-client"], contents);
}

/** Makes the module of Redocly's client that `loadRedocly` imports; returns its path. */
export function bundleRedocly({ folders }: GeneratedClients): Promise<string> {
  return bundle(folders["redocly-client"], 'export * from "./index";');
}

/** Makes one module beside the sources; `contents` is its TypeScript. */
async function bundle(folder: string, contents: string): Promise<string> {
  const outfile = join(folder, "bundle.mjs");
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
