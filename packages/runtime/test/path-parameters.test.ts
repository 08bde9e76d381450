import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClient, operation, updateGroup } from "./groups-api.ts";
import {
  callOperation,
  createRawClient,
  InvalidRequestError,
  type OperationDefinition,
  querySerializer,
} from "./runtime.ts";

let server: RecordingServer;

beforeEach(async () => {
  server = await serve(() => ({ body: '{"id":"1"}' }));
});
afterEach(() => server.close());

function client() {
  return createClient({ baseUrl: `${server.url}/v4`, apiToken: "t" });
}

const accepted: [id: unknown, path: string][] = [
  ["023e105f4ecef8ad9ca31a8372d0c353", "/v4/groups/023e105f4ecef8ad9ca31a8372d0c353"],
  ["a/b", "/v4/groups/a%2Fb"],
  ["../../accounts", "/v4/groups/..%2F..%2Faccounts"],
  ["...", "/v4/groups/..."],
  ["a?b=c", "/v4/groups/a%3Fb%3Dc"],
  ["a#b", "/v4/groups/a%23b"],
  ["%2e%2e", "/v4/groups/%252e%252e"],
  ["%2F", "/v4/groups/%252F"],
  ["a\\b", "/v4/groups/a%5Cb"],
  ["{id}", "/v4/groups/%7Bid%7D"],
  ["$&", "/v4/groups/%24%26"],
  [" a b ", "/v4/groups/%20a%20b%20"],
  ["a\tb\n", "/v4/groups/a%09b%0A"],
  ["Grüße 群", "/v4/groups/Gr%C3%BC%C3%9Fe%20%E7%BE%A4"],
  ["😀", "/v4/groups/%F0%9F%98%80"],
  ["it's(1)*!~", "/v4/groups/it's(1)*!~"],
  [42, "/v4/groups/42"],
  [0, "/v4/groups/0"],
  [-1.5, "/v4/groups/-1.5"],
  [false, "/v4/groups/false"],
  [["a,b", 2, "c/d"], "/v4/groups/a%2Cb,2,c%2Fd"],
];

const refused: [id: unknown, message: string][] = [
  ["", 'The path parameter id must not be empty, "." or "..".'],
  [".", 'The path parameter id must not be empty, "." or "..".'],
  ["..", 'The path parameter id must not be empty, "." or "..".'],
  [[], 'The path parameter id must not be empty, "." or "..".'],
  [[".."], 'The path parameter id must not be empty, "." or "..".'],
  [undefined, "The path parameter id is missing."],
  [null, "The path parameter id is missing."],
  ["\ud800", "The path parameter id must be well-formed text, a finite number or a boolean."],
  ["a\udc00b", "The path parameter id must be well-formed text, a finite number or a boolean."],
  [Number.NaN, "The path parameter id must be well-formed text, a finite number or a boolean."],
  [Number.POSITIVE_INFINITY, "The path parameter id must be well-formed text, a finite number or a boolean."],
  [{ a: 1 }, "The path parameter id must be well-formed text, a finite number or a boolean."],
  [["a", undefined], "The path parameter id must be well-formed text, a finite number or a boolean."],
];

describe("a path parameter", () => {
  it.each(accepted)("%j arrives byte for byte as encoded", async (id, path) => {
    await updateGroup(client(), { params: { path: { id: id as string } }, body: {} });
    await client().PUT("/groups/{id}", { params: { path: { id: id as string } }, body: {} });
    expect(server.requests.map((request) => request.url)).toEqual([path, path]);
  });

  it.each([
    ["/{}/{id}", "/v4/%7B%7D/1"],
    ["/a}b/{id}", "/v4/a%7Db/1"],
    ["/{id}}", "/v4/1%7D"],
    ["/{{id}", "/v4/%7B1"],
    ["/{id}{", "/v4/1%7B"],
    ["/{id}-{id}", "/v4/1-1"],
  ])("has its place in %j, where other braces are text", async (template, path) => {
    const own: OperationDefinition = { ...operation, path: template };
    await callOperation(client(), own, { params: { path: { id: "1" } }, body: {} });
    expect(server.requests.map((request) => request.url)).toEqual([path]);
  });

  it.each(refused)("%j is refused before anything is sent", async (id, message) => {
    const init = { params: { path: { id: id as string } }, body: {} };
    for (const call of [updateGroup(client(), init), client().PUT("/groups/{id}", init)]) {
      const error = await caught(call);
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toHaveProperty("code", "invalid-request-error");
      expect(error).toHaveProperty("message", message);
    }
    expect(server.requests).toEqual([]);
  });

  it.each([[undefined], [{}], [{ path: {} }], [{ query: { note: "{x}" } }]])(
    "is missed when the params are %j",
    async (params) => {
      const init = { params, body: {} } as never;
      for (const call of [updateGroup(client(), init), client().PUT("/groups/{id}", init)]) {
        const error = await caught(call);
        expect(error).toBeInstanceOf(InvalidRequestError);
        expect(error).toHaveProperty("message", "The path parameter id is missing.");
      }
      expect(server.requests).toEqual([]);
    },
  );

  it("is not taken from Object.prototype", async () => {
    const api = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    const call = callOperation(api, { ...operation, path: "/{toString}" }, { params: { path: {} } });
    expect(await caught(call)).toBeInstanceOf(InvalidRequestError);
  });

  it("goes to each of its places", async () => {
    const api = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    const twice = { ...operation, path: "/a/{a}/b/{b-c}/again/{a}" };
    await callOperation(api, twice, { params: { path: { a: "1/2", "b-c": "x" } }, body: {} });
    expect(server.requests[0]?.url).toBe("/a/1%2F2/b/x/again/1%2F2");
  });

  it("may not be there at all", async () => {
    const api = createRawClient(
      { api: "groups", server: server.url, security: [], serializeQuery: querySerializer({}) },
      {},
    );
    await callOperation(api, { ...operation, path: "/groups" }, { params: { query: { "{q}": "{x}" } } });
    expect(server.requests[0]?.url).toBe("/groups?%7Bq%7D=%7Bx%7D");
  });
});
