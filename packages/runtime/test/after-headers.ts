import type { Fetch } from "./runtime.ts";

/** The platform's `fetch`, which does something once the client waits for the body of a response. */
export function afterHeaders(run: () => unknown): Fetch {
  return async (...given) => {
    const response = await fetch(...given);
    setImmediate(run);
    return response;
  };
}
