import { fileURLToPath } from "node:url";

/** The settings that Redocly's command finds in the folder that it runs in: it is to tell nobody about its run. */
export const redoclySettings: Readonly<Record<string, string>> = { "redocly.yaml": "telemetry: off\n" };

/** The arguments of Node that make Redocly's client of a description, as one file, with all settings as they come. */
export function redoclyArguments(spec: string, output: string): readonly string[] {
  const command = fileURLToPath(new URL("bin/cli.js", import.meta.resolve("@redocly/cli/package.json")));
  return [command, "generate-client", spec, "--output", output];
}
