import { vi } from "vitest";

/** Milliseconds: what an attempt of a client may take if nothing else is said. */
const ATTEMPT = 60_000;

/** Time that passes only as a test has it. */
export interface NoWaiting {
  /** How many milliseconds each wait would have taken. */
  readonly waits: number[];
  /** The time of the attempt that began last is over. */
  readonly endAttempt: () => void;
}

/** Waits are over at once, and attempts end when a test says so, until `vi.unstubAllGlobals()`. */
export function stopWaiting(): NoWaiting {
  const real = globalThis.setTimeout;
  const waits: number[] = [];
  let endAttempt = (): void => {};
  vi.stubGlobal("setTimeout", (run: () => void, ms = 0) => {
    if (ms >= ATTEMPT) endAttempt = run;
    else waits.push(ms);
    return real(run, ms >= ATTEMPT ? ms : 0);
  });
  return { waits, endAttempt: () => endAttempt() };
}
