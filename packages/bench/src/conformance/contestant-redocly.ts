import { generateRedocly } from "../generate-redocly.ts";
import type { Contestant } from "./contestant.ts";

export const redocly: Contestant = {
  tool: "redocly",
  name: "Redocly 2.77.0",
  entry: "index.ts",
  hasClient: true,
  options: "`--error-mode result`",
  generate: async (spec, folder) => {
    const options = ["--error-mode", "result", "--server-url", "https://api.example.com"];
    process.stdout.write(await generateRedocly(spec, folder, options));
  },
};
