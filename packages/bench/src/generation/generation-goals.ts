import { formatRatio } from "../format-number.ts";
import type { Goal } from "../measurement.ts";
import { specmint } from "./generator.ts";
import { type Situation, situations } from "./situation.ts";
import { cloudflare, github, type Subject, wavefront } from "./subject.ts";
import type { GeneratorRuns, SubjectRuns } from "./subject-runs.ts";
import { timeRatio } from "./time-ratio.ts";

/** How long our three packages may take, in times of openapi-typescript alone. */
const limits: ReadonlyMap<Subject, Partial<Record<Situation, number>>> = new Map([
  [cloudflare, { cold: 1.2 }],
  [wavefront, { cold: 1.2 }],
  [github, { cold: 1.1, unchanged: 0.15, changed: 0.9 }],
]);

/** Whether a tool is ours, there is a goal for the description, and it takes too long or does not generate. */
export function isMiss(one: GeneratorRuns, runs: SubjectRuns, situation: Situation): boolean {
  const limit = limits.get(runs.subject)?.[situation];
  if (one.generator !== specmint || limit === undefined) return false;
  return !(timeRatio(one, runs, situation) <= limit);
}

/** The situations in which the goal for a description is missed. */
export function listMisses(runs: SubjectRuns): readonly Situation[] {
  return [...situations.keys()].filter((situation) => runs.all.some((one) => isMiss(one, runs, situation)));
}

/** The goals for a description, beside openapi-typescript alone. */
export function toGoals(runs: SubjectRuns): readonly Goal[] {
  const own = runs.all.find(({ generator }) => generator === specmint);
  return [...situations].flatMap(([situation, title]): Goal[] => {
    const limit = limits.get(runs.subject)?.[situation];
    if (!own || limit === undefined) return [];
    const packages = `types, client and fixtures of ${runs.subject.name}`;
    return [
      {
        sentence: `${packages} take at most ${formatRatio(limit)} of the time of openapi-typescript alone, ${title}`,
        actual: own.failure ? "not generated" : formatRatio(timeRatio(own, runs, situation)),
        met: !isMiss(own, runs, situation),
      },
    ];
  });
}
