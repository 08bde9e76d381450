import { GenerateError } from "@specmint/codegen";
import type { Service } from "@specmint/mock";
import {
  ListenError,
  readSeed,
  readServerSettings,
  runService,
  SeedError,
  type ServerSettings,
  ServerUsageError,
  serverOptions,
  serverOptionsHelp,
  stopSignal,
} from "@specmint/mock/server";
import type { Command } from "../command.ts";
import { maxSizeHelp } from "../max-size.ts";
import { findMocks } from "../mock/find-mocks.ts";
import type { Mocked } from "../mock/mocked.ts";
import { parseArguments } from "../parse-arguments.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

const help = `Usage: specmint mock [spec or package ...] [options]

Answers for an API over HTTP: validates requests, asks for credentials, and answers with examples, or with values that are made from
the schemas. A fixtures package answers with its service, which may keep state. Without a name: all APIs of the workspace, on one
port after the other.

A request may say which answer it wants: "Prefer: code=404", "Prefer: example=notFound".

Options:
${serverOptionsHelp(["documented", "observed"])}  --allow-outside <path>
                 Let references lead to this file or folder outside the spec's own; may be repeated
${maxSizeHelp}

Examples:
  specmint mock specs/petstore.yaml
  specmint mock petstore --port 4020 --log
  specmint mock @acme/petstore-fixtures --seed pets.json
  specmint mock ../petstore.yaml --cors --json
`;

/** `specmint mock`. */
export const mockCommand: Command = { help, run: runMock };

async function runMock(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, names } = parseArguments(args, {
    ...serverOptions,
    "allow-outside": { type: "string", multiple: true },
    "max-size": { type: "string" },
  });
  const found = await findMocks(names, terminal, {
    allowOutside: values["allow-outside"] ?? [],
    maxSize: values["max-size"],
  });
  if (!found) return 1;
  const [one, ...more] = found;
  if (values.seed !== undefined && (!one || more.length > 0))
    throw new UsageError("--seed is for one API; name it.");
  await inWords(async () => {
    const seed = values.seed === undefined ? undefined : await readSeed(values.seed, terminal.cwd);
    const modes = [...new Set(found.flatMap((mocked) => mocked.program.modes))];
    const settings = readServerSettings(values, modes);
    const services = found.map((mocked) => openMock(mocked, settings, seed));
    await serveAll(found, services, settings, terminal);
  });
  return 0;
}

function openMock({ program, create }: Mocked, { mode, seed: path }: ServerSettings, seed: unknown): Service {
  const hasMode = mode !== undefined && program.modes.includes(mode);
  const options = { ...(hasMode ? { mode } : {}), ...(seed === undefined ? {} : { seed }) };
  if (seed === undefined) return create(options);
  try {
    return create(options);
  } catch (cause) {
    throw new SeedError(`The seed ${path} cannot be used: ${(cause as Error).message}`, { cause });
  }
}

/** Serves until the process is told to end, or one of them cannot begin. */
async function serveAll(
  found: readonly Mocked[],
  services: readonly Service[],
  settings: ServerSettings,
  { out, process }: Terminal,
): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(process ? [stopSignal(process)] : [])]);
  await Promise.all(
    found.map(({ program }, index) => {
      const port = settings.port === 0 ? 0 : settings.port + index;
      return runService(services[index] as Service, { ...settings, port }, program, { out, signal }).catch(
        (error: unknown) => {
          failed.abort();
          throw error;
        },
      );
    }),
  );
}

/** What the server's own errors are to this command. */
async function inWords(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof ServerUsageError) throw new UsageError(error.message);
    if (error instanceof SeedError || error instanceof ListenError) throw new GenerateError(error.message);
    throw error;
  }
}
