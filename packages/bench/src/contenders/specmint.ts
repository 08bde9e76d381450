import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { call } from "../call.ts";
import type { Contender } from "./contender.ts";

/** Ours, without middleware. */
export const specmint: Contender = {
  name: "Specmint",
  open(baseUrl, limits) {
    const client = createClient({ apiToken: call.token, baseUrl, ...limits, ...{ maxRetries: 0 } });
    const params = { path: { account_id: call.accountId, user_group_id: call.groupId } };
    const body = { name: call.name };
    return async (signal) => unwrap(await updateUserGroup(client, { params, body, signal }));
  },
};
