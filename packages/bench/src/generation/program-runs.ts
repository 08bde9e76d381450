import type { Checked } from "./check-process.ts";
import type { LargeProgram } from "./large-program.ts";

/** What TypeScript took for one program. */
export interface ProgramRuns {
  readonly program: LargeProgram;
  /** Why there is nothing to say: it was not generated, or does not compile. */
  readonly failure?: string;
  /** One for each round. */
  readonly checks: readonly Check[];
}

/** One check, in a process of its own. */
export interface Check extends Checked {
  /** The most memory of the process, in bytes. */
  readonly peak: number;
}
