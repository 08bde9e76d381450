// `redocly-client` stands for the folder that Redocly's command generates into.
import { configure, updateUserGroup } from "redocly-client";

configure({ auth: { bearer: "token" } });
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
