import { join } from "node:path";
import { generate } from "orval";
import type { Contestant } from "./contestant.ts";

export const orval: Contestant = {
  tool: "orval",
  name: "orval 8.23.0",
  entry: "api.ts",
  hasClient: true,
  options: '`client: "fetch"`, `headers: true`, `externalRefs: { allow: ["*"] }`',
  generate: async (spec, folder) => {
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
