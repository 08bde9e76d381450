// Times the contenders. Arguments: the address of the server, the modules of hey-api's and Redocly's clients. Sends a `Speed`.

import { showProgress } from "@specmint/conformance/progress";
import { call } from "./call.ts";
import type { Call } from "./contenders/contender.ts";
import { loadHeyApi } from "./contenders/load-hey-api.ts";
import { loadRedocly } from "./contenders/load-redocly.ts";
import { official } from "./contenders/official.ts";
import { openapiFetch } from "./contenders/openapi-fetch.ts";
import { plainFetch } from "./contenders/plain-fetch.ts";
import { specmint } from "./contenders/specmint.ts";
import { type Plan, runRounds } from "./run-rounds.ts";

/** What was measured. */
export interface Speed {
  readonly plan: Plan;
  /** Milliseconds for the calls of each round, by the contender's name, in the order of the table. */
  readonly times: readonly (readonly [name: string, times: readonly number[]])[];
}

// About a minute.
const plan: Plan = { rounds: 1500, callsInRound: 10, warmUpRounds: 100 };
const [server = "", heyApi = "", redocly = ""] = process.argv.slice(2);
const generated = [await loadHeyApi(heyApi), await loadRedocly(redocly)];
const contenders = [plainFetch, specmint, openapiFetch, ...generated, official];
const calls = new Map(contenders.map(({ name, open }) => [name, open(`${server}/answer`)]));
await Promise.all([...calls].map(([name, one]) => checkCall(name, one)));
const times = await runRounds(calls, plan, (round) => showProgress("round", round, plan.rounds));
process.send?.({ plan, times: [...times] } satisfies Speed);

/** All have to do the same work: send the call, and parse the answer. */
async function checkCall(name: string, one: Call): Promise<void> {
  if (!JSON.stringify(await one()).includes(call.accountId)) throw new Error(`${name} gives something else`);
}
