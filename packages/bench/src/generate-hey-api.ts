import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@hey-api/openapi-ts";

/** A client that hey-api generated. It is gone at the end of `await using`. */
export interface HeyApi extends AsyncDisposable {
  /** The folder of its sources. */
  readonly folder: string;
}

const spec = fileURLToPath(new URL("../../../specs/cloudflare-user-groups.yaml", import.meta.url));

/** Generates hey-api's client for our spec into a temporary folder, with the plugins that it has by default. */
export async function generateHeyApi(): Promise<HeyApi> {
  const parent = await mkdtemp(join(tmpdir(), "specmint-bench-"));
  const folder = join(parent, "hey-api");
  await createClient({
    input: spec,
    // Else it follows whichever tsconfig.json is nearest.
    output: { path: folder, tsConfigPath: null },
    plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
    logs: { level: "silent" },
  });
  return { folder, [Symbol.asyncDispose]: () => rm(parent, { recursive: true, force: true }) };
}
