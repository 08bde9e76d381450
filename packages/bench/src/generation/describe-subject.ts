import { formatCount, formatRatio } from "../format-number.ts";
import { formatTable } from "../format-table.ts";
import { quantile } from "../quantile.ts";
import { isMiss } from "./generation-goals.ts";
import { quoteCode } from "./quote-code.ts";
import { type Situation, situations } from "./situation.ts";
import type { GeneratorRuns, SubjectRuns } from "./subject-runs.ts";
import { timeRatio } from "./time-ratio.ts";

/** What the tools took for one description: its size, a table of time, one of memory and output, and what failed. */
export function describeSubject(runs: SubjectRuns): readonly string[] {
  const { subject, bytes, rounds, all } = runs;
  const failures = all.filter(({ failure }) => failure !== undefined);
  return [
    `${subject.name}: ${formatCount(bytes / 1000)} kB. Medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}.`,
    describeTimes(runs),
    describeMemory(runs),
    ...failures.map(
      ({ generator, failure }) => `${generator.name} does not generate: ${quoteCode(failure ?? "")}`,
    ),
  ];
}

function describeTimes(runs: SubjectRuns): string {
  const titles = [...situations.values()].flatMap((title) => [`${title}, ms`, "quartiles", "ratio"]);
  const rows = runs.all.map((one) => [
    one.generator.name,
    ...[...situations.keys()].flatMap((situation) => toTimes(one, runs, situation)),
  ]);
  return formatTable([`time for ${runs.subject.name}`, ...titles], rows);
}

function toTimes(one: GeneratorRuns, runs: SubjectRuns, situation: Situation): readonly string[] {
  const missed = isMiss(one, runs, situation) ? " **missed**" : "";
  if (one.failure !== undefined) return ["does not generate", "", missed.trim()];
  const times = one.samples[situation].map(({ milliseconds }) => milliseconds);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => formatCount(quantile(times, share)));
  return [`${middle}`, `${low}–${high}`, `${formatRatio(timeRatio(one, runs, situation))}${missed}`];
}

function describeMemory({ subject, all }: SubjectRuns): string {
  const titles = [...situations.values()].map((title) => `${title}, MB`);
  const rows = all.map((one) => [one.generator.name, ...toMemory(one)]);
  return formatTable([`memory and output for ${subject.name}`, ...titles, "files", "output, kB"], rows);
}

function toMemory({ failure, samples, size }: GeneratorRuns): readonly string[] {
  if (failure !== undefined) return [...situations.keys(), "files", "output"].map(() => "");
  const peaks = [...situations.keys()].map((situation) => samples[situation].map(({ peak }) => peak));
  const cells = peaks.map((values) => formatCount(quantile(values, 0.5) / 1e6));
  return [...cells, formatCount(size.files), formatCount(size.bytes / 1000)];
}
