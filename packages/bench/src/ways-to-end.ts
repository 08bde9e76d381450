import type { Call, Contender } from "./contenders/contender.ts";

/** Makes one call that ends in one particular way; rejects if that is a failure. */
export type Way = () => Promise<unknown>;

/** Milliseconds after which a call is ended that should have ended by itself. */
const patience = 1000;

/**
 * Every second way succeeds; the others are refused, fail with a 500, run into a time-out, and are aborted by a signal of
 * their own. The clients are made once; all have the same signal.
 * @param nowhere an address where nobody listens
 */
export function waysToEnd(
  { open }: Contender,
  signal: AbortSignal,
  server: string,
  nowhere: string,
): readonly Way[] {
  const succeeds = open(`${server}/answer`, { signal });
  const refused = open(nowhere, { signal });
  const fails = open(`${server}/fail`, { signal });
  const timesOut = open(`${server}/hang`, { signal, timeout: 40 });
  const hangs = open(`${server}/hang`, { signal });
  const failures = [
    () => refused(),
    () => fails(),
    () => abortAfter(timesOut, patience),
    () => abortAfter(hangs, 5),
  ];
  return failures.flatMap((failure) => [() => succeeds(), failure]);
}

async function abortAfter(call: Call, milliseconds: number): Promise<unknown> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  try {
    return await call(controller.signal);
  } finally {
    clearTimeout(timer);
  }
}
