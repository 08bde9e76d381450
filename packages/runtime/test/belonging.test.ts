import { caught, type RecordingServer, serve } from "@specmint/testing";
import createFetchClient from "openapi-fetch";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, updateGroup } from "./groups-api.ts";
import {
  type ApiDefinition,
  callOperation,
  createClient as createBareClient,
  createRawClient,
  InvalidRequestError,
  type OperationDefinition,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: '{"id":"1"}' }));
});
afterEach(() => server.close());

const init = { params: { path: { id: "1" } }, body: {} };

function definitionOf(api: string, url: string): ApiDefinition {
  const security = [[{ option: "token", name: "Authorization", prefix: "Bearer " }]];
  return { api, server: url, security };
}

function operationOf(api: string, own?: string): OperationDefinition {
  return { api, method: "PUT", path: "/x", server: own, responses: { "200": { json: true } } };
}

const options: object = { token: "s3cret" };

describe("a client", () => {
  it.each<[given: string, make: () => unknown]>([
    ["of another API", () => createRawClient(definitionOf("other", server.url), options)],
    [
      "of another API, without raw methods",
      () => createBareClient(definitionOf("other", server.url), options),
    ],
    ["that is openapi-fetch's own", () => createFetchClient({ baseUrl: server.url })],
    ["that is made by hand", () => ({ "~api": "groups", use() {}, eject() {} })],
    ["that is none", () => undefined],
  ])("is refused by an operation before anything is sent: %s", async (_, make) => {
    const error = await caught(updateGroup(make() as never, init));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(String(error)).toContain("groups");
    expect(server.requests).toEqual([]);
  });

  it("of another API gets no token of its own to the operation's server", async () => {
    await using uploads = await serve(() => ({ body: "{}" }));
    const client = createRawClient(definitionOf("other", server.url), options);
    const error = await caught(callOperation(client, operationOf("groups", uploads.url), {}));
    expect(error).toHaveProperty("message", "An operation of groups was called with a client of other.");
    expect(uploads.requests).toEqual([]);
  });

  it("sends its credentials to an operation's own server, which its API names", async () => {
    await using uploads = await serve(() => ({ body: "{}" }));
    const client = createRawClient(definitionOf("groups", server.url), options);
    await callOperation(client, operationOf("groups", uploads.url), {});
    expect(uploads.requests[0]?.headers["authorization"]).toBe("Bearer s3cret");
  });

  it("may be of another installed copy of this package", async () => {
    vi.resetModules();
    const copy: typeof import("./runtime.ts") = await import("./runtime.ts");
    expect(copy.createClient).not.toBe(createBareClient);
    const client = copy.createClient(definitionOf("groups", server.url), options);
    expect(await callOperation(client, operationOf("groups"), {})).toMatchObject({ ok: true });
    expect(server.requests[0]?.headers["authorization"]).toBe("Bearer s3cret");
  });

  it("is told by a mark that stays, so that it may be of any other version's copy", async () => {
    const mark = Symbol.for("@specmint/runtime/caller");
    const client = createBareClient(definitionOf("groups", server.url), options);
    const { [mark]: hidden } = client as unknown as Record<symbol, unknown>;
    const other = { "~api": "groups", [mark]: hidden };
    expect(await callOperation(other, operationOf("groups"), {})).toMatchObject({ ok: true });
  });

  it("still is one when it is spread", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    expect(await updateGroup({ ...client }, init)).toMatchObject({ ok: true });
    expect(await { ...client }.PUT("/groups/{id}", init)).toMatchObject({ data: { id: "1" } });
  });

  it("tells which API it belongs to", () => {
    expect(createClient()["~api"]).toBe("groups");
    expect(createBareClient(definitionOf("groups", server.url), {})["~api"]).toBe("groups");
  });
});
