// A library that leaves the types of what it exports to the compiler.
import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import * as parts from "@specmint/cloudflare-user-groups-client/client";
import * as fixtures from "@specmint/cloudflare-user-groups-fixtures";
import * as arbitraries from "@specmint/cloudflare-user-groups-fixtures/arbitraries";
import { createService } from "@specmint/cloudflare-user-groups-fixtures/service";
import * as validators from "@specmint/cloudflare-user-groups-types/validators";
import * as wavefront from "@specmint/wavefront-user-groups-client";

const init = { params: { path: { account_id: "a", user_group_id: "g" } }, body: {} };
export const client = createClient({ apiToken: "t0ken" });
export const small = parts.createClient({ apiToken: "t0ken" });
export const make = (apiToken: string) => createClient({ apiToken });
export const result = await updateUserGroup(client, init);
export const value = unwrap(result);
export const update = () => updateUserGroup(client, init);
export const data = result.ok ? result.data : undefined;
export const error = result.ok ? undefined : result.error;
export const documented = !result.ok && result.status === 404 ? result.error.errors : undefined;
export const all = { result, data, error };
export const put = await client.PUT("/accounts/{account_id}/iam/user_groups/{user_group_id}", init);
export const other = wavefront.createClient({ token: "t0ken" });
export const { buildUserGroupUpdateParams, updateUserGroupExamples } = fixtures;
export const built = buildUserGroupUpdateParams({ name: "a" });
export const cases = fixtures.invalid(buildUserGroupUpdateParams);
export const arbitrary = arbitraries.userGroupUpdateParams();
export const service = createService();
export const validated = validators.validateUserGroupUpdateParams({});
