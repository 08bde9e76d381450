import {
  type Client,
  createClient,
  type UpdateUserGroupResult,
  updateUserGroup,
} from "@specmint/wavefront-user-groups-client";
import type {
  ResponseContainerFailure,
  ResponseContainerUserGroupModel,
} from "@specmint/wavefront-user-groups-types";
import { expectTypeOf, it } from "vitest";

declare const client: Client;
declare const result: UpdateUserGroupResult;
const params = { path: { id: "5c9d2a4e-7b31-4f0a-9d86-2e1f6b7c8a90" } };

it("createClient takes a token or a key, and the host under the name of its option", () => {
  createClient({ token: process.env["WAVEFRONT_TOKEN"], apiHost: process.env["WAVEFRONT_ADDRESS"] });
  createClient({ apiKey: "k", apiHost: "acme.wavefront.com" });
  // @ts-expect-error: both ways
  createClient({ token: "t", apiKey: "k" });
  // @ts-expect-error: the option's name, not the spec's
  createClient({ token: "t", api_host: "acme.wavefront.com" });
});

it("updateUserGroup takes a body or none", () => {
  updateUserGroup(client, { params });
  updateUserGroup(client, { params, body: { name: "a", roleIDs: ["r"], createdEpochMillis: 1 } });
  // @ts-expect-error: roleIDs is missing
  updateUserGroup(client, { params, body: { name: "Dashboard editors" } });
  // @ts-expect-error: the spec's letter case
  updateUserGroup(client, { params, body: { name: "a", roleIDs: [], roleIds: [] } });
  // @ts-expect-error: params are missing
  updateUserGroup(client, {});
});

it("a failure is always the documented one, because the spec has a default", () => {
  // @ts-expect-error: perhaps there is none
  result.error.status;
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<ResponseContainerUserGroupModel>();
    return;
  }
  expectTypeOf(result.error).toEqualTypeOf<ResponseContainerFailure>();
  expectTypeOf(result.error.status.result).toEqualTypeOf<"ERROR">();
  if (result.status === 406) expectTypeOf(result.error.status.code).toEqualTypeOf<number>();
});
