import type { Call } from "../client/call.ts";
import { notify } from "../client/notify.ts";
import { type ConnectionError, InvalidRequestError, TimeoutError } from "../errors/errors.ts";
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
  for (let attempt = 1, start = begin; ; attempt++, start = performance.now()) {
    // A timer may be a little late.
    const left = Math.max(0, begin + limits.deadline - start);
    const limit = left < limits.timeout ? "deadline" : "timeout";
    const came = await within(
      Math.min(left, limits.timeout),
      () => new TimeoutError(exchange, limit, limits[limit]),
      signals,
      (signal) => {
        exchange.attempts = attempt;
        notify(options.onRequest, exchange, undefined, { attempt });
        return sendOnce(call, request, signals, signal);
      },
    );
    const answer = "status" in came ? came : undefined;
    if (answer) {
      const { status } = answer;
      notify(options.onResponse, exchange, start, { attempt, status });
      const isUsual = status === 408 || status === 429 || (status >= 500 && status < 600);
      if (!isUsual && !operation?.retry?.includes(status)) return answer;
    }
    const asked = answer && readRetryAfter(answer.headers);
    // Up to 0.5 s, doubling to 8 s; anything below it is as likely, so that clients do not come back all at once.
    const delay = asked ?? Math.random() * Math.min(8000, 500 * 2 ** (attempt - 1));
    const isLast =
      // A timer may be a little early.
      (came as TimeoutError).limit === "deadline" ||
      !isRepeatable(call, request) ||
      attempt > limits.maxRetries ||
      (asked ?? 0) > limits.maxRetryAfter ||
      performance.now() + delay >= begin + limits.deadline;
    if (isLast && answer) return answer;
    if (isLast) throw came;
    const reason = answer?.status ?? (came as ConnectionError | TimeoutError);
    notify(options.onRetry, exchange, start, { attempt, reason, delay });
    await until(signals, (signal) => sleep(delay, signal));
  }
}

const OWN = ["content-length", "expect", "keep-alive", "transfer-encoding", "upgrade"];

/** @throws {InvalidRequestError} if one is the connection's own, which platforms refuse or leave out. */
function checkHeaders({ headers }: Outgoing): void {
  for (const name of OWN) {
    if (!headers.has(name)) continue;
    throw new InvalidRequestError(`The header ${name} cannot be sent: it is the connection's own.`);
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(ms, LONGEST));
    signal.addEventListener("abort", () => clearTimeout(timer));
  });
}
