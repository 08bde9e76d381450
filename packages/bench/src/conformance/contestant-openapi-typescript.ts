import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Contestant } from "./contestant.ts";

/** Types only: what goes over the wire is not its business. */
export const openapiTypescript: Contestant = {
  tool: "openapi-typescript",
  name: "openapi-typescript 7.13.0",
  entry: "schema.ts",
  hasClient: false,
  options: "its Node API, no options",
  generate: async (spec, folder) => {
    // Only in the process that runs it: it takes seconds to load.
    const { astToString, default: openapiTS } = await import("openapi-typescript");
    const text = astToString(await openapiTS(pathToFileURL(spec)));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "schema.ts"), text);
  },
};
