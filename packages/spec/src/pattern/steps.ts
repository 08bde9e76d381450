/** How many steps something may still take. A number of steps and no time, so that every machine comes to the same result. */
export interface Steps {
  left: number;
}

/** What was to be found out takes more steps than there are. */
export class OutOfStepsError extends Error {
  constructor() {
    super("Out of steps.");
    this.name = "OutOfStepsError";
  }
}

/** Counts steps. Throws an `OutOfStepsError` when they are used up. */
export function take(steps: Steps, count: number): void {
  steps.left -= count;
  if (steps.left < 0) throw new OutOfStepsError();
}
