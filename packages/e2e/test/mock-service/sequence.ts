import type { Fetch } from "@specmint/runtime";
import fc from "fast-check";
import { expect } from "vitest";
import type { NoWaiting } from "./no-waiting.ts";
import { type Expected, type Planned, predict } from "./predict.ts";
import type { FaultOptions, Mode, Plain, Row, Served, Service, Vendor } from "./vendor.ts";

/** What is done to a service, one after the other. */
export type Step<Update> =
  | { readonly do: "update"; readonly update: Update; readonly maxRetries: number }
  | { readonly do: "updateTwice"; readonly updates: readonly [Update, Update] }
  | { readonly do: "fail"; readonly planned: Planned }
  | { readonly do: "snapshot" }
  | { readonly do: "reset" }
  | { readonly do: "restore"; readonly which: number }
  | { readonly do: "delay"; readonly milliseconds: number }
  | { readonly do: "setNow"; readonly now: string };

const statuses = [200, 204, 302, 400, 401, 403, 404, 406, 408, 409, 418, 429, 500, 503];
const options: fc.Arbitrary<FaultOptions> = fc.record(
  {
    times: fc.constantFrom(1, 2, 3),
    retryAfter: fc.constantFrom(0, 1, 61),
    status: fc.constantFrom(200, 404, 503),
    after: fc.boolean(),
    operation: fc.constantFrom("updateUserGroup", "updateUserGroup", "another"),
  },
  { requiredKeys: [] },
);
const fault = fc.oneof(fc.constantFrom(...statuses), fc.constantFrom("drop", "truncate", "html", "hang"));
const planned = fc.tuple(fault, options).map(([one, more]) => ({ ...more, fault: one }) as Planned);

/** Steps in any order. */
export function stepsOf<Update>({ updates }: Vendor<Update>): fc.Arbitrary<readonly Step<Update>[]> {
  const update = fc.record({ do: fc.constant("update"), update: updates, maxRetries: fc.nat(3) });
  const times = ["2024-03-02T00:00:00.000Z", "2025-01-01T00:00:00.000Z"];
  const step = fc.oneof(
    { weight: 8, arbitrary: update },
    { weight: 6, arbitrary: fc.record({ do: fc.constant("fail"), planned }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant("updateTwice"), updates: fc.tuple(updates, updates) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("snapshot") }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("restore"), which: fc.nat(3) }) },
    fc.record({ do: fc.constant("reset") }),
    fc.record({ do: fc.constant("setNow"), now: fc.constantFrom(...times) }),
    fc.record({ do: fc.constant("delay"), milliseconds: fc.constantFrom(0, 3) }),
  );
  return fc.array(step, { minLength: 1, maxLength: 14 }) as fc.Arbitrary<readonly Step<Update>[]>;
}

/** A service, and the plain model beside it. */
interface Pair<Update> {
  readonly vendor: Vendor<Update>;
  readonly mode: Mode;
  readonly time: NoWaiting;
  readonly service: Service;
  plain: Plain;
  faults: Planned[];
  readonly saved: { readonly snapshot: ReturnType<Service["snapshot"]>; readonly plain: Plain }[];
}

/** Does the steps to a service and to the plain model, and expects the same of both after each. */
export async function runSteps<Update>(
  vendor: Vendor<Update>,
  mode: Mode,
  time: NoWaiting,
  steps: readonly Step<Update>[],
): Promise<void> {
  const service = vendor.start(mode);
  const pair: Pair<Update> = { vendor, mode, time, service, plain: vendor.begin(), faults: [], saved: [] };
  for (const step of steps) {
    await runStep(pair, step);
    expect(vendor.groupsOf(service)).toEqual(pair.plain.groups);
  }
}

async function runStep<Update>(pair: Pair<Update>, step: Step<Update>): Promise<void> {
  const { service, saved, vendor } = pair;
  if (step.do === "update") return await runUpdate(pair, step);
  if (step.do === "updateTwice") return await runTwo(pair, step.updates);
  if (step.do === "fail") {
    const { fault, times = 1, ...options } = step.planned;
    service.failNext(fault, { times, ...options });
    pair.faults.push(...Array.from({ length: times }, () => step.planned));
  } else if (step.do === "snapshot") {
    saved.push({ snapshot: service.snapshot(), plain: structuredClone(pair.plain) });
  } else if (step.do === "restore") {
    const one = saved[step.which];
    if (!one) return;
    service.restore(one.snapshot);
    pair.plain = { ...structuredClone(one.plain), now: pair.plain.now };
  } else if (step.do === "reset") {
    service.reset();
    Object.assign(pair, { plain: vendor.begin(), faults: [] });
    expect(service.requests).toEqual([]);
  } else if (step.do === "setNow") {
    service.setNow(step.now);
    pair.plain.now = step.now;
  } else service.delay(step.milliseconds);
}

/** One call: its result, each of its attempts and the state are as the plain model says. */
async function runUpdate<Update>(
  pair: Pair<Update>,
  { update, maxRetries }: { readonly update: Update; readonly maxRetries: number },
): Promise<void> {
  const { vendor, service } = pair;
  const before = service.requests.length;
  const expected = predict(vendor, pair, { update, maxRetries });
  const told = await tell(vendor.call(fetchOf(pair, expected), update, maxRetries));
  const { end, shown } = expected.last;
  expect(told).toEqual({ end, shown });
  const attempts = service.requests.slice(before).map(({ status, fault }) => ({ status, fault }));
  expect(attempts).toEqual(expected.attempts.map(({ status, fault }) => ({ status, fault })));
  // No failure is told as a success: a call is `ok` only if its last attempt was served, and answered as it was.
  if (told.end === "ok") expect(service.requests.at(-1)).toMatchObject({ status: 200, fault: undefined });
}

/** Two calls at once: they come to what they come to one after the other, in one order or in the other. */
async function runTwo<Update>(pair: Pair<Update>, updates: readonly [Update, Update]): Promise<void> {
  const { vendor, service, mode, faults } = pair;
  // It is not known which of the two would meet a fault.
  if (faults.length > 0) {
    for (const update of updates) await runUpdate(pair, { update, maxRetries: 0 });
    return;
  }
  const told = await Promise.all(updates.map((update) => tell(vendor.call(service.fetch, update, 0))));
  const orders = [updates, [...updates].reverse()].map((order) => {
    const plain = structuredClone(pair.plain);
    const served = order.map((update) => vendor.serve(plain, update, mode));
    return { plain, told: (order === updates ? served : served.reverse()).map(endOf) };
  });
  const real = JSON.stringify({ told, groups: [...vendor.groupsOf(service)] });
  const found = orders.find(
    ({ plain, told }) => JSON.stringify({ told, groups: [...plain.groups] }) === real,
  );
  expect(found ?? orders, real).toBe(found);
  if (found) pair.plain = found.plain;
}

function endOf({ status, shown }: Served): Told {
  return { end: status === 200 ? "ok" : `failed ${status}`, shown };
}

/** What a client makes of a call. */
interface Told {
  /** As `Attempt` has it. */
  readonly end: string;
  readonly shown: Row | undefined;
}

async function tell(call: ReturnType<Vendor<never>["call"]>): Promise<Told> {
  try {
    const { ok, status, shown } = await call;
    return { end: ok ? "ok" : `failed ${status}`, shown };
  } catch (error) {
    return { end: (error as Error).name, shown: undefined };
  }
}

/** The service's `fetch`; where it hangs, the time of the attempt is over as soon as the service has done what it does. */
function fetchOf<Update>({ service, time }: Pair<Update>, { attempts }: Expected): Fetch {
  const served = attempts.map(({ isServed }) => isServed);
  return async (url, init) => {
    const isServed = served.shift();
    const answer = service.fetch(url, init);
    const entry = service.requests.at(-1);
    if (entry?.fault !== "hang") return await answer;
    while (isServed && entry.answer === undefined) await new Promise(setImmediate);
    time.endAttempt();
    return await answer;
  };
}
