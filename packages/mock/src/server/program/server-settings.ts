import { ServerUsageError } from "./server-usage-error.ts";

/** How a service is served. */
export interface ServerSettings {
  readonly port: number;
  readonly host: string;
  readonly cors: boolean;
  /** Whether each request is printed. */
  readonly log: boolean;
  /** Whether what is printed is JSON. */
  readonly json: boolean;
  readonly mode: string | undefined;
  /** Path of a JSON file. */
  readonly seed: string | undefined;
}

/** The options, as `parseArgs` of `node:util` takes them. */
export const serverOptions = {
  port: { type: "string" },
  host: { type: "string" },
  mode: { type: "string" },
  seed: { type: "string" },
  cors: { type: "boolean" },
  log: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** The values of the options, as `parseArgs` gives them. */
export interface ServerValues {
  readonly port?: string;
  readonly host?: string;
  readonly mode?: string;
  readonly seed?: string;
  readonly cors?: boolean;
  readonly log?: boolean;
  readonly json?: boolean;
}

/**
 * What the values of the options mean.
 *
 * @param modes The modes that there are.
 * @throws ServerUsageError with a sentence.
 */
export function readServerSettings(values: ServerValues, modes: readonly string[]): ServerSettings {
  const { port = "4010", host = "127.0.0.1", mode, seed } = values;
  const { cors = false, log = false, json = false } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new ServerUsageError(
      `--port is no port but "${port}"; use a number from 1 to 65535, or 0 for any free one.`,
    );
  if (mode !== undefined && !modes.includes(mode)) throw new ServerUsageError(refuseMode(mode, modes));
  return { port: Number(port), host, cors, log, json, mode, seed };
}

function refuseMode(mode: string, modes: readonly string[]): string {
  if (modes.length === 0) return "There are no modes; leave --mode out.";
  return `There is no mode "${mode}"; use ${modes.join(" or ")}.`;
}

/** The lines of a help text about the options. */
export function serverOptionsHelp(modes: readonly string[]): string {
  const mode =
    modes.length === 0 ? "" : `  --mode <mode>  ${modes.join(" or ")}; the first if none is given\n`;
  return `  --port <port>  Listen on this port; 4010 if none is given, and 0 is any free one
  --host <host>  Listen on this address; 127.0.0.1, which only this machine reaches, if none is given
${mode}  --seed <file>  Begin with what a JSON file holds
  --cors         Let web pages of any origin call it
  --log          Print a line for each request
  --json         Print lines of JSON; the first has the URL
`;
}
