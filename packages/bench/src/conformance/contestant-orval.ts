import { join } from "node:path";
import type { Contestant } from "./contestant.ts";

export const orval: Contestant = {
  tool: "orval",
  name: "orval 8.23.0",
  entry: "api.ts",
  hasClient: true,
  options: '`client: "fetch"`, `headers: true`, `externalRefs: { allow: ["*"] }`',
  generate: async (spec, folder) => {
    // Only in the process that runs it: it takes seconds to load.
    const { generate } = await import("orval");
    await generate({
      input: { target: spec, parserOptions: { externalRefs: { allow: ["*"] } } },
      output: {
        target: join(folder, "api.ts"),
        client: "fetch",
        mode: "single",
        baseUrl: "https://api.example.com",
        headers: true,
      },
    });
  },
};
