import type { Writable } from "node:stream";

/** Where a command runs: all that it knows of the process that it is part of. */
export interface Terminal {
  /** The working directory, as an absolute path. */
  readonly cwd: string;
  /** What was asked for. Coloured if it is a TTY. */
  readonly out: Writable;
  /** What went wrong, and what to do about it. Coloured if it is a TTY. */
  readonly err: Writable;
  /** What tells a command to end that goes on until then, by SIGINT and SIGTERM; undefined: nothing does. */
  readonly process?: NodeJS.Process;
}
