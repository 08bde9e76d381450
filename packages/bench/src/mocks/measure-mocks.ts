import { basename, dirname } from "node:path";
import { mockApi } from "@specmint/cli/test";
import { showProgress } from "@specmint/conformance/progress";
import { loadSpec } from "@specmint/spec";
import { describeMachine } from "../describe-machine.ts";
import { formatCount, formatRatio } from "../format-number.ts";
import { formatTable } from "../format-table.ts";
import { github } from "../generation/subject.ts";
import type { Goal, Measurement } from "../measurement.ts";
import { quantile } from "../quantile.ts";
import { type Plan, runRounds } from "../run-rounds.ts";
import type { Started } from "../start-process.ts";
import { type Comparison, compareMocks, groupComparisons, type Mocked } from "./compare-mocks.ts";
import { type MockRequest, mockRequests } from "./mock-requests.ts";
import { residentMemory } from "./resident-memory.ts";
import { sendRequest } from "./send-request.ts";
import type { Serving } from "./serving.ts";
import { startPrism, startSpecmint } from "./start-mock.ts";

/** How much is measured. */
export interface MocksPlan extends Plan {
  readonly file: string;
  /** Valid requests; so many broken ones are sent too. */
  readonly requests: number;
}

const whole: MocksPlan = { file: github.file, requests: 100, rounds: 60, callsInRound: 4, warmUpRounds: 10 };

/** Requests that are under way at the same time. */
const AT_ONCE = 16;

/** A server while it is measured. */
interface Contender {
  readonly name: string;
  readonly serving: Serving;
  /** Milliseconds until it answered. */
  readonly start: number;
}

/** What mock servers of a description make of valid and broken requests, how many they answer in a second, and what memory they take. */
export async function measureMocks(plan: MocksPlan = whole): Promise<Measurement> {
  const mocked = await loadMocked(plan.file);
  const requests = mockRequests(mocked.api, plan.requests);
  await using own = await timed("Specmint", () => startSpecmint(plan.file));
  await using other = await timed("Prism", () => startPrism(plan.file));
  const contenders = [own.contender, other.contender];
  const urls = contenders.map(({ serving }) => serving.url);
  const compared = await compareMocks(mocked, requests, urls);
  const times = await timeRequests(contenders, requests, plan);
  const rows = await Promise.all(contenders.map((one) => toRow(one, times, plan)));
  return {
    tables: [
      formatTable(["requests", "Specmint", "Prism", "count", "the first"], agreementRows(compared)),
      describePlan(plan),
      formatTable(["mock server", "requests in a second", "ratio", "start, s", "memory, MB"], rows),
    ],
    goals: toGoals(compared),
  };
}

async function loadMocked(file: string): Promise<Mocked> {
  const { build } = await loadSpec({ root: dirname(file), file: basename(file) });
  if (!build) throw new Error(`${file} is not sound`);
  const model = build();
  return { model, api: mockApi(model) };
}

/** Starts a server, and says how long that took. */
async function timed(
  name: string,
  start: () => Promise<Started<Serving>>,
): Promise<AsyncDisposable & { readonly contender: Contender }> {
  const before = performance.now();
  const started = await start();
  const contender = { name, serving: started.message, start: performance.now() - before };
  return { contender, [Symbol.asyncDispose]: () => started[Symbol.asyncDispose]() };
}

/** Milliseconds of the calls of each round, each of several requests at once that all servers take. */
async function timeRequests(
  contenders: readonly Contender[],
  requests: readonly MockRequest[],
  plan: Plan,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const valid = requests.filter(({ kind }) => kind === "valid");
  const calls = contenders.map(({ name, serving }) => {
    let next = 0;
    const one = async (): Promise<void> => {
      const { request } = valid[next++ % valid.length] as MockRequest;
      await (await sendRequest(serving.url, request)).arrayBuffer();
    };
    return [name, async () => void (await Promise.all(Array.from({ length: AT_ONCE }, one)))] as const;
  });
  return await runRounds(new Map(calls), plan, (round) => showProgress("round", round, plan.rounds));
}

async function toRow(
  { name, serving, start }: Contender,
  times: ReadonlyMap<string, readonly number[]>,
  plan: Plan,
): Promise<readonly string[]> {
  const own = times.get(name) ?? [];
  const [first] = times.values();
  const ratios = own.map((time, round) => time / (first?.[round] ?? Number.NaN));
  const perSecond = (1000 * AT_ONCE * plan.callsInRound) / quantile(own, 0.5);
  return [
    name,
    formatCount(perSecond),
    formatRatio(1 / quantile(ratios, 0.5)),
    (start / 1000).toFixed(1),
    formatCount((await residentMemory(serving.pid)) / 1e6),
  ];
}

function agreementRows(compared: readonly Comparison[]): readonly (readonly string[])[] {
  return groupComparisons(compared).map((group) => {
    const [{ asked, outcomes }] = group as readonly [Comparison];
    return [asked.kind, ...outcomes, formatCount(group.length), `\`${asked.name.replaceAll("|", "\\|")}\``];
  });
}

function describePlan({ rounds, callsInRound }: Plan): string {
  const requests = `${formatCount(callsInRound * AT_ONCE)} valid requests, ${AT_ONCE} at once`;
  return `${describeMachine()}. Medians of ${formatCount(rounds)} rounds of ${requests}; memory is what is resident at the end.`;
}

function toGoals(compared: readonly Comparison[]): readonly Goal[] {
  const count = (isValid: boolean, isWanted: (outcome: string) => boolean): Pick<Goal, "actual" | "met"> => {
    const all = compared.filter(({ asked }) => (asked.kind === "valid") === isValid);
    const wanted = all.filter(({ outcomes: [own = ""] }) => isWanted(own));
    return { actual: `${wanted.length} of ${all.length}`, met: wanted.length === all.length };
  };
  return [
    {
      sentence: "Specmint takes all valid requests and answers what our validators and ajv accept",
      ...count(true, (outcome) => outcome === "taken, valid"),
    },
    {
      sentence: "Specmint refuses all broken requests",
      ...count(false, (outcome) => outcome.startsWith("refused")),
    },
  ];
}
