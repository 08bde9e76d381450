import { call } from "../call.ts";
import type { Contender } from "./contender.ts";

/** The platform's own `fetch`, with nothing around it: what the others are measured by. */
export const plainFetch: Contender = {
  name: "plain fetch",
  open(baseUrl, limits) {
    const url = baseUrl + call.path;
    const { method, body } = call;
    const headers = {
      authorization: `Bearer ${call.token}`,
      "content-type": "application/json",
      accept: "application/json",
    };
    return async (signal) => {
      const timeout = limits?.timeout === undefined ? undefined : AbortSignal.timeout(limits.timeout);
      const signals = [limits?.signal, signal, timeout].filter((one) => one !== undefined);
      const init = {
        method,
        headers,
        body,
        signal: signals.length > 1 ? AbortSignal.any(signals) : signals[0],
      };
      const response = await fetch(url, init as RequestInit);
      const parsed: unknown = JSON.parse(await response.text());
      if (!response.ok) throw new Error(`status ${response.status}`);
      return parsed;
    };
  },
};
