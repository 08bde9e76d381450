import type { Writable } from "node:stream";

/** Where a command runs: all that it knows of the process that it is part of. */
export interface Terminal {
  /** The working directory, as an absolute path. */
  readonly cwd: string;
  /** What was asked for. Coloured if it is a TTY. */
  readonly out: Writable;
  /** What went wrong, and what to do about it. Coloured if it is a TTY. */
  readonly err: Writable;
  /** Begins to listen for being told to end, and gives the signal that aborts then; undefined: nothing tells it. */
  readonly stopSignal?: () => AbortSignal;
}
