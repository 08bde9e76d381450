import { equal, failsWith, holds } from "../assert.js";

/** Connections that break. */
export const breaks = {
  "a body that is cut is an error": async ({ call, cloudflare }) => {
    const error = await failsWith(
      call("cut", { maxRetries: 0 }),
      cloudflare.ConnectionError,
      "connection-error",
    );
    holds(error.cause !== undefined, "the platform's error is the cause");
  },
  "a call is repeated after a cut body": async ({ call }) => {
    equal((await call("cut-once", { maxRetries: 5 })).ok, true);
  },
  "a reset connection is an error": async ({ call, cloudflare }) => {
    await failsWith(call("reset", { maxRetries: 0 }), cloudflare.ConnectionError, "connection-error");
  },
  "a call is repeated after a reset": async ({ call, seen }) => {
    const result = await call("reset-once", { maxRetries: 5 });
    holds(result.ok && (await seen("reset-once")).length > 1, "the second attempt succeeds");
  },
  "a server that is not there is an error": async ({ call, cloudflare }) => {
    const options = { baseUrl: "http://127.0.0.1:1", maxRetries: 0 };
    await failsWith(call("none", options), cloudflare.ConnectionError, "connection-error");
  },
  "a call that rejects is told to a hook": async ({ call, cloudflare }) => {
    const told = [];
    const onReject = ({ attempts, error }) => told.push([attempts, error.code]);
    const promise = call("cut", { maxRetries: 0, onReject });
    await failsWith(promise, cloudflare.ConnectionError, "connection-error");
    equal(told, [[1, "connection-error"]]);
  },
};
