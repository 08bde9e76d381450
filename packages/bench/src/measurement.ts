/** What a measurement gives: a part of the README. */
export interface Measurement {
  /** The tables, in Markdown. */
  readonly tables: readonly string[];
  readonly goals: readonly Goal[];
}

/** What we want of our own numbers. */
export interface Goal {
  /** `a call takes at most 1.15 of a plain fetch's time` */
  readonly sentence: string;
  /** The number that counts, as text. */
  readonly actual: string;
  readonly met: boolean;
}

/** The measurement as it stands in the README: a line for each goal, then the tables. */
export function formatMeasurement({ tables, goals }: Measurement): string {
  return [goals.map(formatGoal).join("\n"), ...tables].filter((part) => part !== "").join("\n\n");
}

/** A goal that is met begins with `Goal met:`, in the README as well. */
export function formatGoal({ sentence, actual, met }: Goal): string {
  return `- ${met ? "Goal met" : "Goal **missed**"}: ${sentence}. It is ${actual}.`;
}
