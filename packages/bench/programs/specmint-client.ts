import { createClient } from "@specmint/cloudflare-user-groups-client/client";
import { updateUserGroup } from "@specmint/cloudflare-user-groups-client/operations/update-user-group";

const client = createClient({ apiToken: "token" });
const result = await updateUserGroup(client, {
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
