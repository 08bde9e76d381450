import Cloudflare from "cloudflare";
import { call } from "../call.ts";
import type { Contender } from "./contender.ts";

/** The vendor's SDK, on the same `fetch` as the others: by itself it would take node-fetch. */
export const official: Contender = {
  name: "official SDK",
  open(baseURL, limits) {
    const { timeout, signal: always } = limits ?? {};
    // Its declarations want the types of node-fetch here.
    const client = new Cloudflare({
      apiToken: call.token,
      baseURL,
      fetch: fetch as never,
      maxRetries: 0,
      timeout,
    });
    const params = { account_id: call.accountId, name: call.name };
    return async (own) => {
      const signal = always && own ? AbortSignal.any([always, own]) : (own ?? always);
      return client.iam.userGroups.update(call.groupId, params, { signal });
    };
  },
};
