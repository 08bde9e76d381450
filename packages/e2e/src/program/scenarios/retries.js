import { equal, holds } from "../assert.js";

/** What is repeated, and when. */
export const retries = {
  "a call is repeated after 503": async ({ call, seen }) => {
    const result = await call("fail-once");
    equal([result.ok, (await seen("fail-once")).length], [true, 2]);
  },
  "a call is repeated after 429": async ({ call, seen }) => {
    const result = await call("busy-once");
    equal([result.ok, (await seen("busy-once")).length], [true, 2]);
  },
  "a call is repeated after what its description says": async ({ call, seen }) => {
    const result = await call("conflict-once");
    equal([result.ok, (await seen("conflict-once")).length], [true, 2]);
  },
  "a call is repeated no more than it may": async ({ call, seen }) => {
    const result = await call("unavailable", { maxRetries: 3 });
    equal([result.status, (await seen("unavailable")).length], [503, 4]);
  },
  "a call is not repeated after 404": async ({ call, seen }) => {
    await call("not-found");
    equal((await seen("not-found")).length, 1);
  },
  "a call that may not be sent twice is not repeated": async ({ call, seen }) => {
    const result = await call("fail-once", {}, { idempotent: false });
    equal([result.status, (await seen("fail-once")).length], [503, 1]);
  },
  "Retry-After in seconds is waited for": async ({ call }) => {
    const delays = [];
    const result = await call("after-seconds", { onRetry: ({ delay }) => delays.push(delay) });
    equal([result.ok, delays], [true, [1000]]);
  },
  "Retry-After of a date that has passed is not waited for": async ({ call }) => {
    const delays = [];
    const result = await call("after-past-date", { onRetry: ({ delay }) => delays.push(delay) });
    equal([result.ok, delays], [true, [0]]);
  },
  "Retry-After of a date that is too far is not waited for": async ({ call, cloudflare, seen }) => {
    const result = await call("after-far-date");
    equal([result.status, (await seen("after-far-date")).length], [429, 1]);
    const error = await Promise.resolve(result)
      .then(cloudflare.unwrap)
      .catch((thrown) => thrown);
    holds(error.retryAfter > 3_000_000 && error.retryAfter <= 3_600_000, `${error.retryAfter} ms are left`);
  },
  "retry-after-ms is waited for": async ({ call }) => {
    const delays = [];
    const result = await call("after-milliseconds", { onRetry: ({ delay }) => delays.push(delay) });
    equal([result.ok, delays], [true, [3]]);
  },
  "a credential is asked for at each attempt": async ({ call, seen }) => {
    let asked = 0;
    await call("fail-once", { apiToken: async () => `t0ken-${++asked}` });
    const sent = (await seen("fail-once")).map(({ headers }) => headers.authorization);
    equal(sent, ["Bearer t0ken-1", "Bearer t0ken-2"]);
  },
};
