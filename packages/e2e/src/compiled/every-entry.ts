// All that the packages have to import, without a word of any platform.
import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import * as parts from "@specmint/cloudflare-user-groups-client/client";
import { updateUserGroup as operation } from "@specmint/cloudflare-user-groups-client/operations/update-user-group";
import {
  type Builder,
  boundary,
  buildUserGroupUpdateParams,
  evolution,
  invalid,
} from "@specmint/cloudflare-user-groups-fixtures";
import * as arbitraries from "@specmint/cloudflare-user-groups-fixtures/arbitraries";
import { buildUserGroupUpdateParams as build } from "@specmint/cloudflare-user-groups-fixtures/builders/user-group-update-params";
import {
  buildUpdateUserGroupRequest,
  updateUserGroupExamples,
} from "@specmint/cloudflare-user-groups-fixtures/operations/update-user-group";
import type { paths, UserGroupUpdateResponse } from "@specmint/cloudflare-user-groups-types";
import openapi from "@specmint/cloudflare-user-groups-types/openapi.json" with { type: "json" };
import type { UpdateUserGroupBody } from "@specmint/cloudflare-user-groups-types/operations/update-user-group";
import { UserGroupUpdateParamsSchema } from "@specmint/cloudflare-user-groups-types/schemas";
import type { UserGroupUpdateParams } from "@specmint/cloudflare-user-groups-types/schemas/user-group-update-params";
import { validateUserGroupUpdateParams } from "@specmint/cloudflare-user-groups-types/validators";
import * as wavefront from "@specmint/wavefront-user-groups-client";
import { buildUserGroupWrite } from "@specmint/wavefront-user-groups-fixtures";
import type { UserGroupWrite } from "@specmint/wavefront-user-groups-types";
import { sample } from "fast-check";

const params = { path: { account_id: "a", user_group_id: "g" } };
const body: UpdateUserGroupBody & UserGroupUpdateParams = {
  ...build(),
  ...buildUserGroupUpdateParams({ name: "a" }),
};

export async function useCloudflare(): Promise<UserGroupUpdateResponse | undefined> {
  const client = createClient({ apiToken: "t0ken" });
  const { data } = await client.PUT("/accounts/{account_id}/iam/user_groups/{user_group_id}", {
    params,
    body,
  });
  const result = await operation(parts.createClient({ apiToken: async () => "t0ken" }), { params, body });
  if (!result.ok && result.status === 404) throw new Error(result.error.errors[0]?.message);
  return data?.result ?? unwrap(await updateUserGroup(client, { params, body })).result;
}

export async function useWavefront(): Promise<boolean> {
  const written: UserGroupWrite = buildUserGroupWrite();
  const client = wavefront.createClient({ token: "t0ken" });
  // @ts-expect-error: not an object
  void wavefront.updateUserGroup(client, { params: { path: { id: "i" } }, body: "no" });
  return (await wavefront.updateUserGroup(client, { params: { path: { id: "i" } }, body: written })).ok;
}

export const builder: Builder<UserGroupUpdateParams> = buildUserGroupUpdateParams;
export const written: readonly UserGroupUpdateParams[] = sample(arbitraries.userGroupUpdateParams());
export const sent: string | undefined = buildUpdateUserGroupRequest((request) => ({
  ...request,
  body: written[0] ?? {},
})).body.name;
export const cases: readonly { readonly name: string; readonly pointer: string; readonly value: unknown }[] =
  [...invalid(builder), ...evolution(builder), ...boundary(builder)];
// @ts-expect-error: not a string
void buildUserGroupUpdateParams({ name: 1 });

export const others = [
  openapi.openapi,
  UserGroupUpdateParamsSchema.type,
  validateUserGroupUpdateParams(body),
];
export const example: paths extends object ? string | undefined : never =
  updateUserGroupExamples.responses[200].documented.result?.name;
