import type { Terminal } from "./terminal.ts";

/** One of specmint's commands. */
export interface Command {
  /** What `--help` prints. */
  readonly help: string;
  /** Runs it; gives the exit code. Throws a `UsageError` for arguments that it cannot take. */
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}
