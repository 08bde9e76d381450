import type { Stage } from "./stage.ts";

/** What is varied, as the table says it. */
export type Axis = "package manager" | "runtime" | "compiler" | "module" | "tests" | "pair";

/** One value of an axis with the others at their default, or a pair of values. */
export interface Cell {
  readonly axis: Axis;
  /** Says what is not at its default; no two cells have the same. */
  readonly name: string;
  /** Whether it is among those that run on each change. */
  readonly isQuick?: boolean;
  /** What the table says of a cell that holds; rejects if it does not. */
  readonly run: (stage: Stage) => Promise<string>;
}

/** Thrown by a cell that this machine cannot run. */
export class NotRun extends Error {}
