import { quantile } from "../quantile.ts";
import { openapiTypescript } from "./generator.ts";
import type { Situation } from "./situation.ts";
import type { GeneratorRuns, SubjectRuns } from "./subject-runs.ts";

/**
 * How many times as long as openapi-typescript's command a tool took: the median of the ratios of the rounds. NaN if one
 * of the two does not generate.
 */
export function timeRatio(one: GeneratorRuns, { all }: SubjectRuns, situation: Situation): number {
  const baseline = all.find(({ generator }) => generator === openapiTypescript);
  if (!baseline || one.failure !== undefined || baseline.failure !== undefined) return Number.NaN;
  const ratios = one.samples[situation].map(
    ({ milliseconds }, round) =>
      milliseconds / (baseline.samples[situation][round]?.milliseconds ?? Number.NaN),
  );
  return quantile(ratios, 0.5);
}
