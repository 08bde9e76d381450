import { awkwardIds, caught, type RecordingServer, refusedIds, serve } from "@specmint/testing";
import { InvalidRequestError } from "@specmint/wavefront-user-groups-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, success, token } from "./call.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: success }));
});
afterEach(() => server.close());

function callWith(id: string) {
  return call({ baseUrl: server.url, token }, { params: { path: { id } } });
}

describe("id", () => {
  it.each(awkwardIds)("%j arrives as one segment", async (given, want) => {
    await callWith(given);
    expect(server.requests[0]?.url).toBe(`/api/v2/usergroup/${want}`);
  });

  it.each(refusedIds)("is refused before anything is sent: %j", async (id) => {
    const error = await caught(callWith(id));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", 'The path parameter id must not be empty, "." or "..".');
    expect(server.requests).toEqual([]);
  });
});
