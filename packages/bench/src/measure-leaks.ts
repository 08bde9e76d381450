import { showProgress } from "@specmint/conformance/progress";
import { bundleRedocly } from "./bundle-generated.ts";
import { redoclyName } from "./contenders/load-redocly.ts";
import { official } from "./contenders/official.ts";
import { plainFetch } from "./contenders/plain-fetch.ts";
import { specmint } from "./contenders/specmint.ts";
import { describeMachine } from "./describe-machine.ts";
import { findLeaks } from "./find-leaks.ts";
import { formatCount } from "./format-number.ts";
import { formatTable } from "./format-table.ts";
import type { GeneratedClients } from "./generate-clients.ts";
import type { Leaks } from "./leaks-process.ts";
import type { Goal, Measurement } from "./measurement.ts";

const contenders = [plainFetch.name, specmint.name, redoclyName, official.name];
const calls = 10_000;
/** The most bytes by which the heap may grow. */
const limit = 1_000_000;

/** What calls leave behind that do not always end well, with each tool that takes a signal and a time-out. */
export async function measureLeaks(clients: GeneratedClients): Promise<Measurement> {
  const redocly = await bundleRedocly(clients);
  const found: Leaks[] = [];
  for (const name of contenders) {
    found.push(await findLeaks(name, calls, redocly));
    showProgress("contender", found.length, contenders.length);
  }
  const own = found.find(({ contender }) => contender === specmint.name);
  return {
    tables: [
      `${describeMachine()}. ${formatCount(calls)} calls of each.`,
      formatTable(["left behind", "failed calls", "timers", "listeners", "heap, kB"], found.map(toRow)),
    ],
    goals: own ? toGoals(own) : [],
  };
}

function toRow({ contender, failed, before, after }: Leaks): readonly string[] {
  return [
    contender,
    formatCount(failed),
    `${formatCount(before.timers)} → ${formatCount(after.timers)}`,
    `${formatCount(before.listeners)} → ${formatCount(after.listeners)}`,
    formatCount((after.heap - before.heap) / 1000),
  ];
}

function toGoals({ before, after }: Leaks): readonly Goal[] {
  const timers = after.timers - before.timers;
  const listeners = after.listeners - before.listeners;
  const heap = after.heap - before.heap;
  return [
    {
      sentence: "no timer and no listener on the client's signal is left",
      actual: `${formatCount(timers)} and ${formatCount(listeners)}`,
      met: timers <= 0 && listeners <= 0,
    },
    {
      sentence: `the heap grows by less than ${formatCount(limit / 1000)} kB`,
      actual: formatCount(heap / 1000),
      met: heap < limit,
    },
  ];
}
