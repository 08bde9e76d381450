import {
  type ClientOptions,
  createClient,
  type UpdateUserGroupInit,
  type UpdateUserGroupResult,
  updateUserGroup,
} from "@specmint/wavefront-user-groups-client";

export const params: UpdateUserGroupInit["params"] = { path: { id: "5c9d2a4e-7b31-4f0a-9d86-2e1f6b7c8a90" } };

/** Where a call with `params` arrives. */
export const url = "/api/v2/usergroup/5c9d2a4e-7b31-4f0a-9d86-2e1f6b7c8a90";

export const token = "wf-token-7Qm2";

/** A success as short as the spec allows. */
export const success = '{"status":{"result":"OK","code":200}}';

/** Updates a group; a test names only what it is about. */
export function call(
  options: ClientOptions,
  init: Partial<UpdateUserGroupInit> = {},
): Promise<UpdateUserGroupResult> {
  return updateUserGroup(createClient(options), { params, ...init });
}
