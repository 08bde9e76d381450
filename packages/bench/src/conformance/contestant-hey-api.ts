import type { Contestant } from "./contestant.ts";

export const heyApi: Contestant = {
  tool: "hey-api",
  name: "hey-api 0.99.0",
  entry: "index.ts",
  hasClient: true,
  options: "plug-ins `client-fetch`, `typescript` and `sdk`, no options",
  generate: async (spec, folder) => {
    // Only in the process that runs it: it takes seconds to load.
    const { createClient } = await import("@hey-api/openapi-ts");
    await createClient({
      input: spec,
      // Else it follows whichever tsconfig.json is nearest.
      output: { path: folder, tsConfigPath: null },
      plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
      logs: { level: "warn", file: false },
      interactive: false,
    });
  },
};
