import process from "node:process";
import { createClient, updateUserGroup } from "@specmint/cloudflare-user-groups-client";

const [, , baseUrl = ""] = process.argv;
const events: string[] = [];
const client = createClient({
  baseUrl,
  onRequest: () => events.push("request"),
  onRetry: () => events.push("retry"),
});
const path = { account_id: "a", user_group_id: "g" };
const outcome = await updateUserGroup(client, { params: { path }, body: {} }).then(
  ({ status }) => ({ status }),
  ({ code, message }: Error & { code: string }) => ({ code, message }),
);
process.stdout.write(JSON.stringify({ ...outcome, events }));
