import type { paths } from "@specmint/cloudflare-user-groups-types";
import createClient from "openapi-fetch";
import { call } from "../call.ts";
import type { Contender } from "./contender.ts";

/** openapi-fetch over our types, without us. */
export const openapiFetch: Contender = {
  name: "openapi-fetch alone",
  open(baseUrl) {
    const headers = { authorization: `Bearer ${call.token}`, accept: "application/json" };
    const client = createClient<paths>({ baseUrl, headers });
    const params = { path: { account_id: call.accountId, user_group_id: call.groupId } };
    const body = { name: call.name };
    return async () => {
      const result = await client.PUT("/accounts/{account_id}/iam/user_groups/{user_group_id}", {
        params,
        body,
      });
      if (result.error) throw result.error;
      return result.data;
    };
  },
};
