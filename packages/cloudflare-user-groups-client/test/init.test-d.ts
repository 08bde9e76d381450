import {
  type Client,
  type UpdateUserGroupInit,
  updateUserGroup,
} from "@specmint/cloudflare-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/cloudflare-user-groups-fixtures";
import { describe, it } from "vitest";

declare const client: Client;
const params = { path: { account_id: "a", user_group_id: "g" } };
const groups = { permission_groups: [{ id: "p" }], resource_groups: [{ id: "r" }] };

describe("updateUserGroup takes", () => {
  it("parameters and body", () => {
    updateUserGroup(client, { params, body: {} });
    updateUserGroup(client, { params, body: { name: "Zone auditors", policies: [] } });
    updateUserGroup(client, { params, body: { policies: [{ id: "1", access: "deny", ...groups }] } });
  });

  it("an example of the fixtures", () => {
    updateUserGroup(client, { params, body: examples.request.documented });
  });

  it("headers and a signal for one call", () => {
    const { signal } = new AbortController();
    updateUserGroup(client, { params, body: {}, headers: { "x-a": 1, "x-b": null }, signal });
    updateUserGroup(client, { params, body: {}, headers: undefined, signal: undefined });
  });
});

describe("updateUserGroup refuses", () => {
  it("a body that is missing", () => {
    // @ts-expect-error: `{}` is the least
    updateUserGroup(client, { params });
  });

  it("parameters that are missing, wrong or too many", () => {
    // @ts-expect-error: params are missing
    updateUserGroup(client, { body: {} });
    // @ts-expect-error: account_id is missing
    updateUserGroup(client, { params: { path: { user_group_id: "g" } }, body: {} });
    // @ts-expect-error: user_group_id is missing
    updateUserGroup(client, { params: { path: { account_id: "a" } }, body: {} });
    // @ts-expect-error: the spec's names, not others
    updateUserGroup(client, { params: { path: { accountId: "a", userGroupId: "g" } }, body: {} });
    // @ts-expect-error: no query
    updateUserGroup(client, { params: { ...params, query: { page: 1 } }, body: {} });
  });

  it("a wrong field of the body", () => {
    // @ts-expect-error: no such field
    updateUserGroup(client, { params, body: { nmae: "x" } });
    // @ts-expect-error: not a string
    updateUserGroup(client, { params, body: { name: 1 } });
    // @ts-expect-error: not a list
    updateUserGroup(client, { params, body: { policies: {} } });
  });

  it("a wrong field of a policy", () => {
    // @ts-expect-error: no such field
    updateUserGroup(client, { params, body: { policies: [{ id: "1", access: "allow", ...groups, a: 1 }] } });
    // @ts-expect-error: permission_groups and resource_groups are missing
    updateUserGroup(client, { params, body: { policies: [{ id: "1", access: "allow" }] } });
  });

  it("a third value for access", () => {
    // @ts-expect-error: allow or deny
    updateUserGroup(client, { params, body: { policies: [{ id: "1", access: "maybe", ...groups }] } });
  });

  it("undefined for an optional field", () => {
    // @ts-expect-error: JSON has no undefined
    const init: UpdateUserGroupInit = { params, body: { name: undefined } };
    updateUserGroup(client, init);
  });

  it("something else as a client", () => {
    // @ts-expect-error: options are not a client
    updateUserGroup({ apiToken: "t" }, { params, body: {} });
  });
});
