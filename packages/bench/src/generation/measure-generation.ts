import { describeMachine } from "../describe-machine.ts";
import type { Measurement } from "../measurement.ts";
import { describeProfile } from "./describe-profile.ts";
import { describeSubject } from "./describe-subject.ts";
import { listMisses, toGoals } from "./generation-goals.ts";
import { generators, specmint } from "./generator.ts";
import { profileSituation } from "./profile-situation.ts";
import { type Plan, runGenerators } from "./run-generators.ts";
import { situations } from "./situation.ts";
import { cloudflare, github, wavefront } from "./subject.ts";
import type { SubjectRuns } from "./subject-runs.ts";

// About twelve minutes, most of it for GitHub's description.
const plans: readonly Plan[] = [
  { subject: cloudflare, generators, rounds: 9, warmUpRounds: 1 },
  { subject: wavefront, generators, rounds: 9, warmUpRounds: 1 },
  { subject: github, generators, rounds: 3, warmUpRounds: 1 },
];

/** How long it takes to generate, and how much memory, beside other tools. A goal that is missed comes with a profile. */
export async function measureGeneration(chosen: readonly Plan[] = plans): Promise<Measurement> {
  const measured: SubjectRuns[] = [];
  for (const plan of chosen) measured.push(await runGenerators(plan));
  const profiles: string[] = [];
  for (const runs of measured) profiles.push(...(await profileMisses(runs)));
  return {
    tables: [`${describeMachine()}.`, ...measured.flatMap(describeSubject), ...profiles],
    goals: measured.flatMap(toGoals),
  };
}

async function profileMisses(runs: SubjectRuns): Promise<readonly string[]> {
  const own = runs.all.find(({ generator }) => generator === specmint);
  // A run that ends with an error says nothing about time.
  if (own?.failure !== undefined) return [];
  const tables: string[] = [];
  for (const situation of listMisses(runs)) {
    const title = `Specmint's time for ${runs.subject.name}, ${situations.get(situation)}`;
    tables.push(...describeProfile(title, await profileSituation(specmint, runs.subject, situation)));
  }
  return tables;
}
