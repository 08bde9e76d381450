import {
  type ClientOptions,
  createClient,
  type UpdateUserGroupInit,
  type UpdateUserGroupResult,
  updateUserGroup,
} from "@specmint/cloudflare-user-groups-client";

// Two identifiers, so that a test notices if they change places.
export const params: UpdateUserGroupInit["params"] = {
  path: {
    account_id: "023e105f4ecef8ad9ca31a8372d0c353",
    user_group_id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1",
  },
};

/** Where a call with `params` arrives. */
export const url =
  "/accounts/023e105f4ecef8ad9ca31a8372d0c353/iam/user_groups/6d7f2f5f5b1d4a0e9081fdc98d432fd1";

export const token = "cf-token-7Qm2";

/** A success as short as the spec allows. */
export const success = '{"success":true,"errors":[],"messages":[]}';

/** Updates a group; a test names only what it is about. */
export function call(
  options: ClientOptions,
  init: Partial<UpdateUserGroupInit> = {},
): Promise<UpdateUserGroupResult> {
  return updateUserGroup(createClient(options), { params, body: {}, ...init });
}
