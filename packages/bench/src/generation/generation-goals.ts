import { formatRatio } from "../format-number.ts";
import type { Goal } from "../measurement.ts";
import { specmint } from "./generator.ts";
import { type Situation, situations } from "./situation.ts";
import { github } from "./subject.ts";
import type { GeneratorRuns, SubjectRuns } from "./subject-runs.ts";
import { timeRatio } from "./time-ratio.ts";

/** Whether a tool is ours, the description is the one that there is a goal for, and it takes too long or does not generate. */
export function isMiss(one: GeneratorRuns, runs: SubjectRuns, situation: Situation): boolean {
  if (one.generator !== specmint || runs.subject !== github) return false;
  return !(timeRatio(one, runs, situation) <= 1);
}

/** The situations in which the goal for a description is missed. */
export function listMisses(runs: SubjectRuns): readonly Situation[] {
  return [...situations.keys()].filter((situation) => runs.all.some((one) => isMiss(one, runs, situation)));
}

/** The goal for a description in each situation, if there is one: ours takes no longer than openapi-typescript alone. */
export function toGoals(runs: SubjectRuns): readonly Goal[] {
  const own = runs.all.find(({ generator }) => generator === specmint);
  if (!own || runs.subject !== github) return [];
  return [...situations].map(([situation, title]) => ({
    sentence: `types, client and fixtures of ${github.name} take no longer than openapi-typescript alone, ${title}`,
    actual: own.failure ? "not generated" : `${formatRatio(timeRatio(own, runs, situation))} of its time`,
    met: !isMiss(own, runs, situation),
  }));
}
