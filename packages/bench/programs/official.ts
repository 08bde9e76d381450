import Cloudflare from "cloudflare";

const client = new Cloudflare({ apiToken: "token" });
const result = await client.iam.userGroups.update("6d7f2f5f5b1d4a0e9081fdc98d432fd1", {
  account_id: "023e105f4ecef8ad9ca31a8372d0c353",
  name: "Zone auditors",
});
// biome-ignore lint/suspicious/noConsole: what a program does with a result
console.log(result);
