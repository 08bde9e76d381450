import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  callOperation,
  createRawClient,
  formQuery,
  headerSerializer,
  InvalidRequestError,
  inQuery,
  jsonHeader,
  jsonPair,
  jsonQuery,
  jsonValue,
  type OperationDefinition,
  pathSerializer,
  querySerializer,
  querystringWriter,
  textQuery,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ status: 204 }));
});
afterEach(() => server.close());

const plain: OperationDefinition = {
  api: "groups",
  method: "GET",
  path: "/x",
  responses: { "204": { json: false } },
};

function call(operation: Partial<OperationDefinition>, params: object): Promise<unknown> {
  const security = [[{ option: "key", name: "key", prefix: "", place: inQuery }], []];
  const client = createRawClient({ api: "groups", server: server.url, security }, {});
  return callOperation(client, { ...plain, ...operation }, { params });
}

async function sent(operation: Partial<OperationDefinition>, params: object) {
  await call(operation, params);
  const { url = "", headers = {} } = server.requests.at(-1) ?? {};
  return { url, headers };
}

const value = { a: ["é/&\u2028", 1], b: null };
const encoded = encodeURIComponent(JSON.stringify(value));
const circular: Record<string, unknown> = {};
circular["self"] = circular;

describe("a parameter that is JSON", () => {
  it("is one segment of the path", async () => {
    const operation = { path: "/{p}/y", serializePath: pathSerializer({ p: jsonValue }) };
    expect((await sent(operation, { path: { p: value } })).url).toBe(`/${encoded}/y`);
  });

  it("is one pair of the query", async () => {
    const operation = { serializeQuery: querySerializer({ "q&": jsonPair }) };
    expect((await sent(operation, { query: { "q&": value, r: [1, 2] } })).url).toBe(
      `/x?q%26=${encoded}&r=1&r=2`,
    );
    expect((await sent(operation, { query: { "q&": "s" } })).url).toBe("/x?q%26=%22s%22");
    expect((await sent(operation, { query: { "q&": undefined } })).url).toBe("/x");
    expect((await sent(operation, { query: { "q&": null } })).url).toBe("/x");
  });

  it("is a header in ASCII", async () => {
    const serializeHeaders = headerSerializer({ "X-A": jsonHeader }, {});
    const { headers } = await sent({ serializeHeaders }, { header: { "X-A": value } });
    expect(headers["x-a"]).toBe('{"a":["\\u00e9/&\\u2028",1],"b":null}');
    expect(JSON.parse(headers["x-a"] ?? "")).toEqual(value);
    for (const nothing of [undefined, null]) {
      const { headers: none } = await sent({ serializeHeaders }, { header: { "X-A": nothing } });
      expect(none).not.toHaveProperty("x-a");
    }
  });

  it("is a cookie", async () => {
    const serializeHeaders = headerSerializer({}, { c: jsonPair });
    const { headers } = await sent({ serializeHeaders }, { cookie: { c: value, d: "1" } });
    expect(headers["cookie"]).toBe(`c=${encoded}; d=1`);
  });

  it.each([
    ["circular", circular, "cannot be written as JSON"],
    ["a function", () => {}, "must be well-formed text that can be sent"],
    ["a BigInt", 1n, "cannot be written as JSON"],
  ])("is not sent if it has no JSON: %s", async (_, given, reason) => {
    const operation = { serializeQuery: querySerializer({ q: jsonPair }) };
    const error = await caught(call(operation, { query: { q: given } }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", `The parameter q ${reason}.`);
    expect(server.requests).toEqual([]);
  });
});

describe("a parameter that is the whole query", () => {
  it.each<[name: string, write: (given: never) => string, given: unknown, query: string]>([
    ["form", querySerializer({}), { a: "x y", b: [1, 2], c: undefined }, "?a=x%20y&b=1&b=2"],
    ["form with blanks as a browser sends them", formQuery, { a: "x y+", b: [1] }, "?a=x+y%2B&b=1"],
    ["JSON", jsonQuery, value, `?${encoded}`],
    ["a text", textQuery, "a=b&c#d", "?a%3Db%26c%23d"],
    ["nothing", jsonQuery, undefined, ""],
  ])("is written as its media type says: %s", async (_, write, querystring, query) => {
    const operation = { writeQuerystring: querystringWriter(write) };
    expect((await sent(operation, { querystring })).url).toBe(`/x${query}`);
  });

  it.each<[name: string, write: (given: never) => string, given: unknown, message: string]>([
    ["JSON", jsonQuery, 1n, "The parameter querystring cannot be written as JSON."],
    ["a text", textQuery, "\ud800", "The parameter querystring must be well-formed text that can be sent."],
  ])("is not sent if it cannot be written: %s", async (_, write, querystring, message) => {
    const operation = { writeQuerystring: querystringWriter(write) };
    expect(await caught(call(operation, { querystring }))).toHaveProperty("message", message);
    expect(server.requests).toEqual([]);
  });

  it("may be left out", async () => {
    const operation = { writeQuerystring: querystringWriter(querySerializer({})) };
    expect((await sent(operation, {})).url).toBe("/x");
  });
});
