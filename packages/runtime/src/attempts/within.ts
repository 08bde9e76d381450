/** The milliseconds that fit a timer: 25 days. */
export const LONGEST = 2_147_483_647;

/** Whom the end of a signal is told, and the one listener that tells them. */
interface Watch {
  readonly all: Set<() => void>;
  readonly tell: () => void;
}

// One listener for all calls: of a signal with more than ten Node warns as of a leak.
const watches: WeakMap<AbortSignal, Watch> = /* @__PURE__ */ new WeakMap();

function watchOf(signal: AbortSignal): Watch {
  const known = watches.get(signal);
  if (known) return known;
  const all = new Set<() => void>();
  const watch = { all, tell: () => all.forEach((onAbort) => void onAbort()) };
  watches.set(signal, watch);
  return watch;
}

function listen(signal: AbortSignal, onAbort: () => void): void {
  const { all, tell } = watchOf(signal);
  all.add(onAbort);
  // The same listener counts once.
  signal.addEventListener("abort", tell);
}

function unlisten(signal: AbortSignal, onAbort: () => void): void {
  const { all, tell } = watchOf(signal);
  all.delete(onAbort);
  if (all.size === 0) signal.removeEventListener("abort", tell);
}

/**
 * Runs something that must end when a signal is aborted, by throwing its reason, or after some milliseconds, by giving
 * `onTimeout()`: at once, whether what runs heeds the signal that it is given or not. Leaves no timer and no listener.
 */
export function within<Value, Late>(
  ms: number,
  onTimeout: () => Late,
  signals: readonly AbortSignal[],
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value | Late> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const timer = ms <= LONGEST ? setTimeout(stopLate, ms) : undefined;
    function stopLate(): void {
      const late = onTimeout();
      end(late);
      controller.abort(late);
    }
    function leave(): void {
      clearTimeout(timer);
      for (const signal of signals) unlisten(signal, stopIfAborted);
    }
    function stop(reason: unknown): void {
      leave();
      reject(reason);
      controller.abort(reason);
    }
    function stopIfAborted(): boolean {
      const ended = signals.find(({ aborted }) => aborted);
      if (ended) stop(reasonOf(ended));
      return !!ended;
    }
    for (const signal of signals) listen(signal, stopIfAborted);
    function end(value: Value | Late): void {
      leave();
      resolve(value);
    }
    if (signals.length === 0 || !stopIfAborted()) run(controller.signal).then(end, stop);
  });
}

/** The same without a time. */
export function until<Value>(
  signals: readonly AbortSignal[],
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return within(Number.POSITIVE_INFINITY, () => undefined as never, signals, run);
}

/** Why a signal is aborted. Old ones, such as React Native's, do not say. */
export function reasonOf(signal: AbortSignal): unknown {
  if (signal.reason !== undefined) return signal.reason;
  return Object.assign(new Error("The call was aborted."), { name: "AbortError" });
}
