import { parseArgs } from "node:util";
import { readServerSettings, type ServerSettings, serverOptions } from "./server-settings.ts";
import { ServerUsageError } from "./server-usage-error.ts";

/** What the arguments of a server mean. Throws a `ServerUsageError` with a sentence. */
export function parseServerArguments(args: readonly string[], modes: readonly string[]): ServerSettings {
  return readServerSettings(parse(args), modes);
}

function parse(args: readonly string[]): ReturnType<typeof parseKnown>["values"] {
  try {
    return parseKnown(args).values;
  } catch (error) {
    // Behind the first sentence Node tells how positional arguments are written, of which a server takes none.
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new ServerUsageError(`${sentence}.`);
  }
}

function parseKnown(args: readonly string[]) {
  return parseArgs({ args: [...args], options: serverOptions });
}
