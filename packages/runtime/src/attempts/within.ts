/** The milliseconds that fit a timer: 25 days. */
export const LONGEST = 2_147_483_647;

/**
 * Runs something that must end when a signal is aborted, with the signal's reason, or after some milliseconds, with
 * `onTimeout()`: at once, whether what runs heeds the signal that it is given or not. Leaves no timer and no listener.
 */
export function within<Value>(
  ms: number,
  onTimeout: () => unknown,
  signals: readonly AbortSignal[],
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const timer = ms <= LONGEST ? setTimeout(() => stop(onTimeout()), ms) : undefined;
    function finish<Settled>(settle: (value: Settled) => void): (value: Settled) => void {
      return (value) => {
        clearTimeout(timer);
        for (const signal of signals) signal.removeEventListener("abort", onAbort);
        settle(value);
      };
    }
    const stop = finish((reason) => {
      reject(reason);
      controller.abort(reason);
    });
    function onAbort(): void {
      const ended = signals.find(({ aborted }) => aborted);
      if (ended) stop(reasonOf(ended));
    }
    for (const signal of signals) signal.addEventListener("abort", onAbort);
    if (signals.some(({ aborted }) => aborted)) onAbort();
    else run(controller.signal).then(finish(resolve), finish(reject));
  });
}

/** The same without a time. */
export function until<Value>(
  signals: readonly AbortSignal[],
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  return within(Number.POSITIVE_INFINITY, () => {}, signals, run);
}

/** Why a signal is aborted. Old ones, such as React Native's, do not say. */
export function reasonOf(signal: AbortSignal): unknown {
  if (signal.reason !== undefined) return signal.reason;
  return Object.assign(new Error("The call was aborted."), { name: "AbortError" });
}
