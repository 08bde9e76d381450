// `hey-api-client` stands for the folder that hey-api generates into.
import { updateUserGroup } from "hey-api-client";
import { client } from "hey-api-client/client.gen";

client.setConfig({ auth: ({ scheme }) => (scheme === "bearer" ? "token" : undefined) });
const result = await updateUserGroup({
  path: {
    account_id: "023e105f4ecef8ad9ca31a8372d0c353",
    user_group_id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1",
  },
  body: {
    name: "Zone auditors",
  },
});
// biome-ignore lint/suspicious/noConsole: what a program does with a result
console.log(result);
