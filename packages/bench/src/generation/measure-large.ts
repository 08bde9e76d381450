import { describeMachine } from "../describe-machine.ts";
import { formatCount, formatRatio } from "../format-number.ts";
import { formatTable } from "../format-table.ts";
import type { Goal, Measurement } from "../measurement.ts";
import { quantile } from "../quantile.ts";
import { openapiTypescript, specmint } from "./generator.ts";
import { githubCall, type LargeCall } from "./large-call.ts";
import type { Check, ProgramRuns } from "./program-runs.ts";
import { quoteCode } from "./quote-code.ts";
import { runPrograms } from "./run-programs.ts";

/** The most types that a program with one operation of a large API may instantiate. */
const limit = 4000;

/** What a program takes that calls one operation of a large API, with each tool: work of TypeScript, and bytes. */
export async function measureLarge(call: LargeCall = githubCall, rounds = 5): Promise<Measurement> {
  const all = await runPrograms(call, rounds);
  const machine = `${describeMachine()}. Medians of ${rounds} ${rounds === 1 ? "round" : "rounds"}.`;
  return describePrograms(call.subject.name, machine, all);
}

/** What was measured, as a part of the README. */
export function describePrograms(api: string, machine: string, all: readonly ProgramRuns[]): Measurement {
  const alone = all.find(({ program }) => program.generator === openapiTypescript);
  const titles = ["instantiations", "ratio", "files read", "time, ms", "quartiles", "memory, MB"];
  const rows = all.map((one) => [one.program.name, ...toCells(one, countOf(alone))]);
  const failures = all.flatMap(({ program, failure }) =>
    failure === undefined ? [] : [`${program.name}: ${quoteCode(failure)}`],
  );
  return {
    tables: [
      machine,
      formatTable([`types of one call of ${api}`, ...titles], rows),
      formatTable([`bytes of one call of ${api}`, "minified", "gzip -9", "ratio of gzip"], toSizes(all)),
      ...failures,
    ],
    goals: all.filter(isOurs).map(toGoal),
  };
}

function toCells(one: ProgramRuns, alone: number): readonly string[] {
  const missed = isOurs(one) && !isMet(one) ? " **missed**" : "";
  if (one.failure !== undefined) return [`none${missed}`, "", "", "", "", ""];
  const times = one.checks.map(({ milliseconds }) => milliseconds);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => formatCount(quantile(times, share)));
  return [
    `${formatCount(countOf(one))}${missed}`,
    formatRatio(countOf(one) / alone),
    formatCount(one.checks[0]?.files ?? Number.NaN),
    `${middle}`,
    `${low}–${high}`,
    formatCount(medianPeak(one.checks) / 1e6),
  ];
}

/** The rows of the bytes; the ratio is that to the first program. */
function toSizes(all: readonly ProgramRuns[]): readonly (readonly string[])[] {
  const first = all[0]?.bundle?.gzip ?? Number.NaN;
  return all.flatMap(({ program, bundle }) =>
    bundle
      ? [
          [
            program.name,
            formatCount(bundle.minified),
            formatCount(bundle.gzip),
            formatRatio(bundle.gzip / first),
          ],
        ]
      : [],
  );
}

function toGoal(one: ProgramRuns): Goal {
  return {
    sentence: `one call of a large API instantiates at most ${formatCount(limit)} types (${one.program.name})`,
    actual: one.failure === undefined ? formatCount(countOf(one)) : "not known",
    met: isMet(one),
  };
}

function isOurs({ program }: ProgramRuns): boolean {
  return program.generator === specmint;
}

function isMet(one: ProgramRuns): boolean {
  return one.failure === undefined && countOf(one) <= limit;
}

/** The same in each round. */
function countOf(one: ProgramRuns | undefined): number {
  return one?.checks[0]?.instantiations ?? Number.NaN;
}

function medianPeak(checks: readonly Check[]): number {
  return quantile(
    checks.map(({ peak }) => peak),
    0.5,
  );
}
