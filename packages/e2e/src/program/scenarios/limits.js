import { equal, failsWith, holds, rejection } from "../assert.js";

/** Ends that a caller sets. */
export const limits = {
  "headers that do not come are a time-out": async ({ call, cloudflare }) => {
    const promise = call("hang", { timeout: 150, maxRetries: 0 });
    const error = await failsWith(promise, cloudflare.TimeoutError, "timeout-error");
    equal([error.limit, error.ms], ["timeout", 150]);
  },
  "a body that does not end is a time-out": async ({ call, cloudflare }) => {
    const promise = call("hang-in-body", { timeout: 150, maxRetries: 0 });
    const error = await failsWith(promise, cloudflare.TimeoutError, "timeout-error");
    equal([error.limit, error.ms], ["timeout", 150]);
  },
  "a call is repeated after a time-out": async ({ call, seen }) => {
    const result = await call("hang-once", { timeout: 2000, maxRetries: 5 });
    holds(result.ok && (await seen("hang-once")).length > 1, "the second attempt succeeds");
  },
  "a deadline ends a call": async ({ call, cloudflare }) => {
    const error = await failsWith(call("hang", { deadline: 150 }), cloudflare.TimeoutError, "timeout-error");
    equal([error.limit, error.ms], ["deadline", 150]);
  },
  "a wait that would pass the deadline is not begun": async ({ call, seen }) => {
    const result = await call("after-half-a-minute", { deadline: 25_000 });
    equal([result.status, (await seen("after-half-a-minute")).length], [503, 1]);
  },
  "an abort ends a call with its reason": async ({ call, seen }) => {
    const controller = new AbortController();
    const reason = new Error("the caller has gone");
    let isOver = false;
    const over = call("hang", { maxRetries: 0 }, { signal: controller.signal })
      .catch((error) => error)
      .finally(() => {
        isOver = true;
      });
    while (!isOver && (await seen("hang")).length === 0);
    controller.abort(reason);
    holds((await over) === reason, "it rejects with the reason");
  },
  "a call that was aborted before is not sent": async ({ call, seen }) => {
    const controller = new AbortController();
    controller.abort();
    const error = await rejection(call("echo", {}, { signal: controller.signal }));
    equal([error.name, (await seen("echo")).length], ["AbortError", 0]);
  },
  "a body may be as large as it is allowed": async ({ call, cloudflare }) => {
    const promise = call("large", { maxBodyBytes: 1000 });
    await failsWith(promise, cloudflare.ResponseParseError, "response-parse-error");
    equal((await call("large", { maxBodyBytes: 100_000 })).data?.result?.name.length, 50_000);
  },
};
