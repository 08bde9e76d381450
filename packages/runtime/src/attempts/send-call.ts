import type { Call } from "../client/call.ts";
import type { RequestEvent, RetryEvent } from "../client/options.ts";
import { ConnectionError, TimeoutError } from "../errors/errors.ts";
import { withoutQuery } from "../errors/exchange.ts";
import { readRetryAfter } from "./read-retry-after.ts";
import { sendOnce } from "./send-once.ts";
import { LONGEST, until, within } from "./within.ts";

/**
 * Sends a call until it has an answer that counts, or may not be repeated.
 * @throws what `sendOnce` does, {TimeoutError}, or the reason of one of the signals.
 */
export async function sendCall(call: Call): Promise<Response> {
  const { exchange, isRepeatable, limits, operation, options, signals } = call;
  const begin = performance.now();
  for (let attempt = 1; ; attempt++) {
    const start = performance.now();
    // A timer may be a little late.
    const left = Math.max(0, begin + limits.deadline - start);
    const limit = left < limits.timeout ? "deadline" : "timeout";
    const tell = <More>(hook: ((event: RequestEvent & More) => unknown) | undefined, more: More): void => {
      if (hook) notify(hook, { method: exchange.method, url: withoutQuery(exchange.url), attempt, ...more });
    };
    let response: Response | undefined;
    let reason: RetryEvent["reason"] | undefined;
    tell(options.onRequest, {});
    try {
      const answer = await within(
        Math.min(left, limits.timeout),
        () => (reason = new TimeoutError(exchange, limit, limits[limit])),
        signals,
        (signal) => sendOnce(call, signal),
      );
      if (answer instanceof ConnectionError) reason = answer;
      else response = answer;
    } catch (error) {
      // An attempt out of time may be followed by another.
      if (!reason || error !== reason || limit === "deadline") throw error;
    }
    if (response) {
      const { status } = response;
      reason = status;
      tell(options.onResponse, { status, duration: performance.now() - start });
      if (!(status === 408 || status === 429 || status >= 500 || operation?.retry?.includes(status))) {
        return response;
      }
    }
    const asked = response && readRetryAfter(response.headers);
    // Up to 0.5 s, doubling to 8 s; anything below it is as likely, so that clients do not come back all at once.
    const delay = asked ?? Math.random() * Math.min(8000, 500 * 2 ** (attempt - 1));
    const now = performance.now();
    const isLast = !isRepeatable || attempt > limits.maxRetries || (asked ?? 0) > limits.maxRetryAfter;
    if (isLast || now + delay >= begin + limits.deadline) {
      if (response) return response;
      throw reason;
    }
    tell(options.onRetry, { reason: reason as RetryEvent["reason"], delay, duration: now - start });
    await until(signals, (signal) => sleep(delay, signal));
  }
}

/** Tells a hook. Nobody waits for it, so that it can neither stop nor break the call. */
async function notify<Event>(hook: (event: Event) => unknown, event: Event): Promise<void> {
  try {
    await hook(event);
  } catch {}
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(ms, LONGEST));
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}
