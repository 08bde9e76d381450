import type { Writable } from "node:stream";
import { ListenError } from "../listen-error.ts";
import { visible } from "../visible.ts";
import { openService } from "./open-service.ts";
import { parseServerArguments } from "./parse-server-arguments.ts";
import { programHelp } from "./program-help.ts";
import { runService } from "./run-service.ts";
import { SeedError } from "./seed-error.ts";
import type { CreateService, ServerProgram } from "./server-program.ts";
import { ServerUsageError } from "./server-usage-error.ts";
import { stopSignal } from "./stop-signal.ts";

/**
 * Serves a service as a program of its own does: prints where, and runs until SIGINT or SIGTERM. Ends the process with the
 * code 0, 1 if the server cannot begin, and 2 if the arguments cannot be understood.
 *
 * @param argv The arguments behind the name of the program.
 */
export async function runServer(
  program: ServerProgram,
  createService: CreateService,
  argv: readonly string[] = process.argv.slice(2),
): Promise<void> {
  const { stdout: out, stderr: err } = process;
  // It serves on if nobody reads what it prints.
  for (const stream of [out, err]) stream.on("error", () => {});
  const code = await runProgram(program, createService, argv, { out, err });
  // Whatever a service still waits for would keep the process alive.
  err.write("", () => out.write("", () => process.exit(code)));
}

async function runProgram(
  program: ServerProgram,
  createService: CreateService,
  argv: readonly string[],
  { out, err }: { readonly out: Writable; readonly err: Writable },
): Promise<number> {
  try {
    if (argv.includes("--help") || argv.includes("-h")) out.write(programHelp(program));
    else if (argv.includes("--version")) out.write(`${program.version}\n`);
    else {
      const settings = parseServerArguments(argv, program.modes);
      const service = await openService(createService, settings);
      await runService(service, settings, program, { out, signal: stopSignal(process) });
    }
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || !isExpected(error)) throw error;
    const usage = error instanceof ServerUsageError;
    const more = usage ? ` "npx ${program.name} --help" tells what it takes.` : "";
    err.write(`${program.name}: ${visible(error.message)}${more}\n`);
    return usage ? 2 : 1;
  }
}

function isExpected(error: Error): boolean {
  return error instanceof ServerUsageError || error instanceof SeedError || error instanceof ListenError;
}
