import type { Bundle } from "../bundle-program.ts";
import type { Checked } from "./check-process.ts";
import type { LargeProgram } from "./large-program.ts";

/** What one program takes. */
export interface ProgramRuns {
  readonly program: LargeProgram;
  /** Why there is nothing to say: it was not generated, or does not compile. */
  readonly failure?: string;
  /** What a browser loads; missing where there is a failure. */
  readonly bundle?: Bundle;
  /** What TypeScript took, for each round. */
  readonly checks: readonly Check[];
}

/** One check, in a process of its own. */
export interface Check extends Checked {
  /** The most memory of the process, in bytes. */
  readonly peak: number;
}
