import { isStale } from "./is-stale.ts";
import { formatGoal, formatMeasurement, type Measurement } from "./measurement.ts";
import { readPart } from "./readme-part.ts";

/** What is wrong with a part of the README, in sentences: a goal that it calls met, or numbers that are others by now. */
export function checkPart(readme: string, name: string, measurement: Measurement): readonly string[] {
  const part = readPart(readme, name);
  const broken = measurement.goals.filter(
    (goal) => !goal.met && part.includes(formatGoal({ ...goal, met: true }).split(". It is")[0] ?? ""),
  );
  const now = formatMeasurement(measurement);
  return [
    ...broken.map(({ sentence, actual }) => `${name}: a goal is missed: ${sentence}. It is ${actual}.`),
    ...(isStale(part, now)
      ? [`${name}: packages/bench/README.md is stale; run "pnpm bench ${name}" there. It is now:\n${now}`]
      : []),
  ];
}
