import { visible } from "../visible.ts";
import type { ServerProgram } from "./server-program.ts";
import { serverOptionsHelp } from "./server-settings.ts";

/** What `--help` prints. */
export function programHelp({ name, title, modes }: ServerProgram): string {
  const mode = modes.length > 1 ? `  npx ${name} --mode ${modes[1]} --log\n` : "";
  return `Usage: npx ${name} [options]

Stands in for ${visible(title)} over HTTP until Ctrl+C. What it keeps is in memory, and gone when it ends.

Options:
${serverOptionsHelp(modes)}  --help         Print this
  --version      Print the version

Examples:
  npx ${name}
${mode}  npx ${name} --port 8080 --cors
  npx ${name} --seed seed.json
  npx ${name} --port 0 --json
`;
}
