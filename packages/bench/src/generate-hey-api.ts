import { createClient } from "@hey-api/openapi-ts";

/** Generates hey-api's client for a spec into a folder, with the plugins that it has by default. */
export async function generateHeyApi(spec: string, folder: string): Promise<void> {
  await createClient({
    input: spec,
    // Else it follows whichever tsconfig.json is nearest.
    output: { path: folder, tsConfigPath: null },
    plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
    logs: { level: "silent" },
  });
}
