import type { paths } from "@specmint/cloudflare-user-groups-types";
import createClient from "openapi-fetch";

const client = createClient<paths>({
  baseUrl: "https://api.cloudflare.com/client/v4",
  headers: { Authorization: "Bearer token" },
});
const result = await client.PUT("/accounts/{account_id}/iam/user_groups/{user_group_id}", {
  params: {
    path: {
      account_id: "023e105f4ecef8ad9ca31a8372d0c353",
      user_group_id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1",
    },
  },
  body: {
    name: "Zone auditors",
  },
});
// biome-ignore lint/suspicious/noConsole: what a program does with a result
console.log(result);
