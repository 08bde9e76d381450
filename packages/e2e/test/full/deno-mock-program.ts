import process from "node:process";
import { createClient, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { buildUserGroupUpdateResponse } from "@specmint/cloudflare-user-groups-fixtures";
import { createService } from "@specmint/cloudflare-user-groups-fixtures/service";

const group = buildUserGroupUpdateResponse();
const service = createService({ groups: [group] });
const client = createClient({ apiToken: "t0ken", fetch: service.fetch, maxRetries: 1 });
const params = { path: { account_id: "0".repeat(32), user_group_id: group.id } };
const first = await updateUserGroup(client, { params, body: { name: "First" } });
service.failNext(429, { retryAfter: 0 });
const again = await updateUserGroup(client, { params, body: { name: "Again" } });
const wrong = await updateUserGroup(client, { params, body: { name: 5 as unknown as string } });
service.failNext("drop", { times: 2 });
const dropped = await updateUserGroup(client, { params, body: {} }).catch(
  (error: Error & { code: string }) => error.code,
);
const statuses = [
  first.status,
  again.ok && again.data.result?.name,
  wrong.status,
  dropped,
  service.requests.length,
];
process.stdout.write(JSON.stringify(statuses));
