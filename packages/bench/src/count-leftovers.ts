import { createHook } from "node:async_hooks";
import { getEventListeners } from "node:events";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** What a process holds on to. */
export interface Leftovers {
  /** Timers that have neither run out nor been cleared, also those that let the process end (`unref`). */
  readonly timers: number;
  /** Listeners to `abort` on the long-lived signal. */
  readonly listeners: number;
  /** Bytes in use. */
  readonly heap: number;
}

const liveTimers = new Set<number>();

/** Begins to count timers; those that exist already are not seen. */
export function watchTimers(): void {
  createHook({
    init(id, type) {
      if (type === "Timeout" && !isMadeByFetch()) liveTimers.add(id);
    },
    destroy: (id) => void liveTimers.delete(id),
  }).enable();
}

// Node's own `fetch` has some for each connection that is open, which come and go with the server's patience.
function isMadeByFetch(): boolean {
  return new Error().stack?.includes("node:internal/deps/undici") ?? false;
}

/** Counts after all has gone that can go: the garbage collector runs, and what waits for it (finalizers). */
export async function countLeftovers(signal: AbortSignal, collectGarbage: () => void): Promise<Leftovers> {
  for (let i = 0; i < 5; i++) {
    await sleep(20);
    collectGarbage();
    await nextTurn();
  }
  return {
    timers: liveTimers.size,
    listeners: getEventListeners(signal, "abort").length,
    heap: process.memoryUsage().heapUsed,
  };
}
