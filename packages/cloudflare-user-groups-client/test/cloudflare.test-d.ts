import {
  type Client,
  createClient,
  type Status2XX,
  type UpdateUserGroupResult,
  unwrap,
  updateUserGroup,
} from "@specmint/cloudflare-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/cloudflare-user-groups-fixtures";
import type {
  FailureEnvelope,
  UserGroupUpdateResponse,
  UserGroupUpdateResponseEnvelope,
} from "@specmint/cloudflare-user-groups-types";
import { describe, expectTypeOf, it } from "vitest";

declare const client: Client;
declare const result: UpdateUserGroupResult;
const params = { path: { account_id: "a", user_group_id: "g" } };
const groups = { permission_groups: [{ id: "p" }], resource_groups: [{ id: "r" }] };

describe("createClient", () => {
  it("takes a token or the pair, and undefined is as good as nothing", () => {
    createClient();
    createClient({ apiToken: process.env["CLOUDFLARE_API_TOKEN"] });
    createClient({ apiEmail: undefined, apiKey: process.env["CLOUDFLARE_API_KEY"] });
    createClient({ apiToken: "t", baseUrl: undefined, fetch, headers: { "x-a": 1 } });
  });

  it("refuses half of the pair, both ways at once, and any other option", () => {
    // @ts-expect-error: apiKey is missing
    createClient({ apiEmail: "ops@example.com" });
    // @ts-expect-error: token and half of the pair
    createClient({ apiToken: "t", apiKey: "k" });
    // @ts-expect-error: no such option
    createClient({ token: "t" });
    // @ts-expect-error: not a string
    createClient({ apiToken: null });
  });
});

describe("updateUserGroup", () => {
  it("takes parameters and body, an example, and what one call may have", () => {
    updateUserGroup(client, { params, body: {} });
    updateUserGroup(client, { params, body: { policies: [{ id: "1", access: "deny", ...groups }] } });
    updateUserGroup(client, { params, body: examples.request.documented });
    updateUserGroup(client, { params, body: {}, headers: { "x-b": null }, signal: undefined });
  });

  it("refuses what the page does not have", () => {
    // @ts-expect-error: a body is required
    updateUserGroup(client, { params });
    // @ts-expect-error: params are missing
    updateUserGroup(client, { body: {} });
    // @ts-expect-error: the spec's names, not others
    updateUserGroup(client, { params: { path: { accountId: "a", userGroupId: "g" } }, body: {} });
    // @ts-expect-error: no query
    updateUserGroup(client, { params: { ...params, query: { page: 1 } }, body: {} });
    // @ts-expect-error: no such field
    updateUserGroup(client, { params, body: { nmae: "x" } });
    // @ts-expect-error: JSON has no undefined
    updateUserGroup(client, { params, body: { name: undefined } });
    // @ts-expect-error: the groups are missing
    updateUserGroup(client, { params, body: { policies: [{ id: "1", access: "allow" }] } });
    // @ts-expect-error: allow or deny
    updateUserGroup(client, { params, body: { policies: [{ id: "1", access: "maybe", ...groups }] } });
    // @ts-expect-error: options are not a client
    updateUserGroup({ apiToken: "t" }, { params, body: {} });
  });
});

describe("the result", () => {
  it("has nothing before ok is checked", () => {
    // @ts-expect-error: perhaps there is none
    result.data.result;
    expectTypeOf(result.error).toBeUnknown();
  });

  it("has the documented body if it is ok", () => {
    if (!result.ok) return;
    expectTypeOf(result.data).toEqualTypeOf<UserGroupUpdateResponseEnvelope>();
    expectTypeOf(result.data.result).toEqualTypeOf<UserGroupUpdateResponse | undefined>();
    expectTypeOf(result.data.success).toEqualTypeOf<true>();
    expectTypeOf(result.status).toEqualTypeOf<Status2XX>();
  });

  it("has the documented failure by its status, also inside 200", () => {
    if (result.status === 404) expectTypeOf(result.error).toEqualTypeOf<FailureEnvelope>();
    if (result.status === 200 && !result.ok) expectTypeOf(result.error).toEqualTypeOf<FailureEnvelope>();
    if (result.status === 201 && !result.ok) expectTypeOf(result.error).toEqualTypeOf<FailureEnvelope>();
    if (result.status === 500) expectTypeOf(result.error).toBeUnknown();
    // @ts-expect-error: no such status
    if (result.status === 999) return;
  });

  it("is unwrapped to the documented body", () => {
    expectTypeOf(unwrap(result)).toEqualTypeOf<UserGroupUpdateResponseEnvelope>();
  });
});

it("PUT is typed by the path", async () => {
  const path = "/accounts/{account_id}/iam/user_groups/{user_group_id}";
  const { data, error } = await createClient().PUT(path, { params, body: {} });
  expectTypeOf(data).toEqualTypeOf<UserGroupUpdateResponseEnvelope | undefined>();
  expectTypeOf(error?.success).toEqualTypeOf<false | undefined>();
  // @ts-expect-error: no such method there
  createClient().GET(path, { params });
  // @ts-expect-error: not a string
  createClient().PUT(path, { params, body: { name: 1 } });
});
