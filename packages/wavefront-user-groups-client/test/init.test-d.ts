import {
  type Client,
  type UpdateUserGroupInit,
  updateUserGroup,
} from "@specmint/wavefront-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/wavefront-user-groups-fixtures";
import { describe, it } from "vitest";

declare const client: Client;
const params = { path: { id: "5c9d2a4e-7b31-4f0a-9d86-2e1f6b7c8a90" } };

describe("updateUserGroup takes", () => {
  it("parameters, and a body or none", () => {
    updateUserGroup(client, { params });
    updateUserGroup(client, { params, body: { name: "Dashboard editors", roleIDs: [] } });
    updateUserGroup(client, {
      params,
      body: { name: "a", roleIDs: ["r"], createdEpochMillis: 1, customer: "c" },
    });
  });

  it("an example of the fixtures", () => {
    updateUserGroup(client, { params, body: examples.request.documented });
  });

  it("headers and a signal for one call", () => {
    const { signal } = new AbortController();
    updateUserGroup(client, { params, headers: { "x-a": 1, "x-b": null }, signal });
    updateUserGroup(client, { params, headers: undefined, signal: undefined });
  });
});

describe("updateUserGroup refuses", () => {
  it("parameters that are missing, wrong or too many", () => {
    // @ts-expect-error: params are missing
    updateUserGroup(client, {});
    // @ts-expect-error: the spec's name, not another
    updateUserGroup(client, { params: { path: { user_group_id: "x" } } });
    // @ts-expect-error: not a string
    updateUserGroup(client, { params: { path: { id: 1 } } });
    // @ts-expect-error: no query
    updateUserGroup(client, { params: { ...params, query: { page: 1 } } });
  });

  it("a body without roleIDs", () => {
    // @ts-expect-error: roleIDs is missing
    updateUserGroup(client, { params, body: { name: "Dashboard editors" } });
  });

  it("a body without name", () => {
    // @ts-expect-error: name is missing
    updateUserGroup(client, { params, body: { roleIDs: [] } });
    // @ts-expect-error: name and roleIDs are missing
    updateUserGroup(client, { params, body: {} });
  });

  it("a wrong field of the body", () => {
    // @ts-expect-error: no such field
    updateUserGroup(client, { params, body: { name: "a", roleIDs: [], users: [] } });
    // @ts-expect-error: the spec's letter case
    updateUserGroup(client, { params, body: { name: "a", roleIDs: [], roleIds: [] } });
    // @ts-expect-error: not strings
    updateUserGroup(client, { params, body: { name: "a", roleIDs: [1] } });
  });

  it("undefined for an optional field", () => {
    // @ts-expect-error: JSON has no undefined
    const init: UpdateUserGroupInit = { params, body: { name: "a", roleIDs: [], id: undefined } };
    updateUserGroup(client, init);
  });

  it("something else as a client", () => {
    // @ts-expect-error: options are not a client
    updateUserGroup({ token: "t" }, { params });
  });
});
