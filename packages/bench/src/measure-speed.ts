import { bundleHeyApi, bundleRedocly } from "./bundle-generated.ts";
import { openapiFetch } from "./contenders/openapi-fetch.ts";
import { plainFetch } from "./contenders/plain-fetch.ts";
import { specmint } from "./contenders/specmint.ts";
import { describeMachine } from "./describe-machine.ts";
import { formatCount, formatRatio } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { GeneratedClients } from "./generate-clients.ts";
import type { Goal, Measurement } from "./measurement.ts";
import { quantile } from "./quantile.ts";
import type { Plan } from "./run-rounds.ts";
import type { Speed } from "./speed-process.ts";
import { startProcess } from "./start-process.ts";

/** The most time that a call of ours may take, in times of a plain fetch, and what we aim at. */
const limit = 1.15;
const aim = 1.08;
/** How far it has to be below openapi-fetch alone, in the same unit. */
const distance = 0.06;

/** How long a call takes with each tool, beside a plain fetch in the same round. */
export async function measureSpeed(clients: GeneratedClients): Promise<Measurement> {
  await using server = await startProcess<string>("server-process.ts");
  const args = [server.message, await bundleHeyApi(clients), await bundleRedocly(clients)];
  await using timed = await startProcess<Speed>("speed-process.ts", args);
  const { plan } = timed.message;
  const times = new Map(timed.message.times);
  const baseline = times.get(plainFetch.name) ?? [];
  const ratios = new Map([...times].map(([name, own]) => [name, divide(own, baseline)]));
  const rows = [...times].map(([name, times]) => toRow(name, times, ratios.get(name) ?? [], plan));
  return {
    tables: [
      describePlan(plan),
      formatTable(["time of one call", "µs", "ratio", "lower quartile", "upper quartile"], rows),
    ],
    goals: toGoals(
      quantile(ratios.get(specmint.name) ?? [], 0.5),
      quantile(ratios.get(openapiFetch.name) ?? [], 0.5),
    ),
  };
}

/** Of the medians of the ratios to a plain fetch, those of our calls and of openapi-fetch's. */
export function toGoals(own: number, alone: number): readonly Goal[] {
  return [
    {
      sentence: `a call takes at most ${formatRatio(limit)} of a plain fetch's time (aim: ${formatRatio(aim)})`,
      actual: formatRatio(own),
      met: own <= limit,
    },
    {
      sentence: `a call's ratio is at least ${formatRatio(distance)} below that of openapi-fetch alone`,
      actual: `${formatRatio(own)} against ${formatRatio(alone)}`,
      met: own <= alone - distance,
    },
  ];
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
