import type { Call } from "../client/call.ts";
import { notify } from "../client/notify.ts";
import type { RequestEvent, RetryEvent } from "../client/options.ts";
import { InvalidRequestError, TimeoutError } from "../errors/errors.ts";
import { withoutQuery } from "../errors/exchange.ts";
import type { Outgoing } from "../prepare/outgoing.ts";
import type { Answer } from "../read/answer.ts";
import { isRepeatable } from "./is-repeatable.ts";
import { readRetryAfter } from "./read-retry-after.ts";
import { sendOnce } from "./send-once.ts";
import { LONGEST, until, within } from "./within.ts";

/**
 * Sends a request until it has an answer that counts, or may not be repeated.
 * @throws what `sendOnce` does, {TimeoutError}, or the reason of one of the signals.
 */
export async function send(call: Call, request: Outgoing): Promise<Answer> {
  const { exchange, limits, operation, options } = call;
  const signals = call.signals.concat(request.signals);
  const begin = performance.now();
  exchange.method = request.method;
  exchange.url = request.url;
  checkHeaders(request);
  for (let attempt = 1; ; attempt++) {
    const start = performance.now();
    // A timer may be a little late.
    const left = Math.max(0, begin + limits.deadline - start);
    const limit = left < limits.timeout ? "deadline" : "timeout";
    const tell = <More>(hook: ((event: RequestEvent & More) => unknown) | undefined, more: More): void => {
      if (hook) notify(hook, { method: exchange.method, url: withoutQuery(exchange.url), attempt, ...more });
    };
    let answer: Answer | undefined;
    let reason: RetryEvent["reason"] | undefined;
    try {
      const came = await within(
        Math.min(left, limits.timeout),
        () => (reason = new TimeoutError(exchange, limit, limits[limit])),
        signals,
        (signal) => {
          exchange.attempts = attempt;
          tell(options.onRequest, {});
          return sendOnce(call, request, signals, signal);
        },
      );
      if ("status" in came) answer = came;
      else reason = came;
    } catch (error) {
      // An attempt out of time may be followed by another.
      if (!reason || limit === "deadline") throw error;
    }
    if (answer) {
      const { status } = answer;
      reason = status;
      tell(options.onResponse, { status, duration: performance.now() - start });
      const isServerError = status >= 500 && status < 600;
      if (!isServerError && ![408, 429, ...(operation?.retry ?? [])].includes(status)) return answer;
    }
    const asked = answer && readRetryAfter(answer.headers);
    // Up to 0.5 s, doubling to 8 s; anything below it is as likely, so that clients do not come back all at once.
    const delay = asked ?? Math.random() * Math.min(8000, 500 * 2 ** (attempt - 1));
    const now = performance.now();
    const isLast =
      !isRepeatable(call, request) || attempt > limits.maxRetries || (asked ?? 0) > limits.maxRetryAfter;
    if (isLast || now + delay >= begin + limits.deadline) {
      if (answer) return answer;
      throw reason;
    }
    tell(options.onRetry, { reason: reason as RetryEvent["reason"], delay, duration: now - start });
    await until(signals, (signal) => sleep(delay, signal));
  }
}

/** @throws {InvalidRequestError} if one is the connection's own, which platforms refuse or leave out. */
function checkHeaders({ headers }: Outgoing): void {
  const own = ["content-length", "expect", "keep-alive", "transfer-encoding", "upgrade"].find((name) =>
    headers.has(name),
  );
  if (own) throw new InvalidRequestError(`The header ${own} cannot be sent: it is the connection's own.`);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(ms, LONGEST));
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}
