// A page whose client asks a service in the page: there is no server.
import { createClient, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { buildUserGroupUpdateResponse } from "@specmint/cloudflare-user-groups-fixtures";
import { createService } from "@specmint/cloudflare-user-groups-fixtures/service";

const group = buildUserGroupUpdateResponse({ name: "Editors" });
const service = createService({ groups: [group] });
const client = createClient({ apiToken: "secret", fetch: service.fetch });

async function rename(id: string, name: string): Promise<object> {
  const path = { account_id: "0".repeat(32), user_group_id: id };
  const result = await updateUserGroup(client, { params: { path }, body: { name } });
  const { ok, status } = result;
  return { status, says: ok ? result.data.result?.name : result.error };
}

async function run(): Promise<object> {
  service.failNext(500);
  return {
    // The client repeats what failed.
    known: await rename(group.id, "Auditors"),
    unknown: await rename("f".repeat(32), "Nobody"),
    kept: service.snapshot()["groups"],
    asked: service.requests.map(({ operation, status }) => `${operation} ${status}`),
  };
}

Object.assign(globalThis, { run });
