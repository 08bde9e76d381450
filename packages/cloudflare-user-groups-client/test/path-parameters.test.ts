import { InvalidRequestError } from "@specmint/cloudflare-user-groups-client";
import { awkwardIds, caught, type RecordingServer, refusedIds, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, params, success, token } from "./call.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: success }));
});
afterEach(() => server.close());

function callWith(path: Partial<typeof params.path>) {
  return call({ baseUrl: server.url, apiToken: token }, { params: { path: { ...params.path, ...path } } });
}

describe("account_id", () => {
  it.each(awkwardIds)("%j arrives as one segment", async (given, want) => {
    await callWith({ account_id: given });
    expect(server.requests[0]?.url).toBe(
      `/accounts/${want}/iam/user_groups/6d7f2f5f5b1d4a0e9081fdc98d432fd1`,
    );
  });
});

describe("user_group_id", () => {
  it.each(awkwardIds)("%j arrives as one segment", async (given, want) => {
    await callWith({ user_group_id: given });
    expect(server.requests[0]?.url).toBe(
      `/accounts/023e105f4ecef8ad9ca31a8372d0c353/iam/user_groups/${want}`,
    );
  });
});

describe.each(["account_id", "user_group_id"] as const)("%s", (name) => {
  it.each(refusedIds)("is refused before anything is sent: %j", async (id) => {
    const error = await caught(callWith({ [name]: id }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", `The path parameter ${name} must not be empty, "." or "..".`);
    expect(server.requests).toEqual([]);
  });
});
