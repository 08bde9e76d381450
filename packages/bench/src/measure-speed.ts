import { bundleHeyApi } from "./bundle-hey-api.ts";
import { plainFetch } from "./contenders/plain-fetch.ts";
import { specmint } from "./contenders/specmint.ts";
import { describeMachine } from "./describe-machine.ts";
import { formatCount, formatRatio } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { HeyApi } from "./generate-hey-api.ts";
import type { Measurement } from "./measurement.ts";
import { quantile } from "./quantile.ts";
import type { Plan } from "./run-rounds.ts";
import type { Speed } from "./speed-process.ts";
import { startProcess } from "./start-process.ts";

/** The most time that a call of ours may take, in times of a plain fetch. */
const limit = 1.15;

/** How long a call takes with each tool, beside a plain fetch in the same round. */
export async function measureSpeed(heyApi: HeyApi): Promise<Measurement> {
  await using server = await startProcess<string>("server-process.ts");
  const args = [server.message, await bundleHeyApi(heyApi)];
  await using timed = await startProcess<Speed>("speed-process.ts", args);
  const { plan } = timed.message;
  const times = new Map(timed.message.times);
  const baseline = times.get(plainFetch.name) ?? [];
  const ratios = new Map([...times].map(([name, own]) => [name, divide(own, baseline)]));
  const own = quantile(ratios.get(specmint.name) ?? [], 0.5);
  const rows = [...times].map(([name, times]) => toRow(name, times, ratios.get(name) ?? [], plan));
  return {
    tables: [
      describePlan(plan),
      formatTable(["time of one call", "µs", "ratio", "lower quartile", "upper quartile"], rows),
    ],
    goals: [
      {
        sentence: `a call takes at most ${formatRatio(limit)} of a plain fetch's time`,
        actual: formatRatio(own),
        met: own <= limit,
      },
    ],
  };
}

function divide(times: readonly number[], baseline: readonly number[]): readonly number[] {
  return times.map((time, round) => time / (baseline[round] ?? Number.NaN));
}

function toRow(
  name: string,
  times: readonly number[],
  ratios: readonly number[],
  { callsInRound }: Plan,
): readonly string[] {
  const microseconds = (1000 * quantile(times, 0.5)) / callsInRound;
  return [
    name,
    formatCount(microseconds),
    ...[0.5, 0.25, 0.75].map((share) => formatRatio(quantile(ratios, share))),
  ];
}

function describePlan({ rounds, callsInRound }: Plan): string {
  return `${describeMachine()}. Medians of ${formatCount(rounds)} rounds with ${callsInRound} calls of each.`;
}
