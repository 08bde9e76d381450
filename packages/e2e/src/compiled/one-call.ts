// As much as a program of another kind has to import to see whether it may.
import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import * as parts from "@specmint/cloudflare-user-groups-client/client";

export async function readName(): Promise<string | undefined> {
  const init = { params: { path: { account_id: "a", user_group_id: "g" } }, body: {} };
  void parts.createClient();
  return unwrap(await updateUserGroup(createClient({ apiToken: "t0ken" }), init)).result?.name;
}
