import { caught, type Reply, serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { callOperation, createRawClient, type OperationDefinition, ResponseParseError } from "./runtime.ts";

type Responses = OperationDefinition["responses"];

const cloudflare: Responses = {
  "200": { json: true, failure: { keys: ["success"], equals: false } },
  "4XX": { json: true },
};
const wavefront: Responses = {
  "200": { json: true, failure: { keys: ["status", "result"], equals: "ERROR" } },
  default: { json: true },
};

/** The result of one call that the server answers with `reply`; the request's URL is replaced by `/x`. */
async function resultOf(reply: Reply, responses: Responses, method = "PUT") {
  await using server = await serve(() => reply);
  const client = createRawClient({ server: server.url, security: [] }, { maxRetries: 0 });
  const operation = { method, path: "/x", responses };
  const result = await callOperation<{ response: Response }>(client, operation, {});
  const { response, ...rest } = result;
  expect(response).toBeInstanceOf(Response);
  return rest;
}

describe("the result of an operation", () => {
  it.each<[given: string, reply: Reply, responses: Responses, want: object]>([
    [
      "a documented success",
      { body: '{"id":"1"}' },
      cloudflare,
      { ok: true, status: 200, data: { id: "1" } },
    ],
    [
      "a documented failure",
      { status: 404, body: '{"success":false}' },
      cloudflare,
      { ok: false, status: 404, error: { success: false } },
    ],
    [
      "a failure inside 200, by a boolean",
      { body: '{"success":false}' },
      cloudflare,
      { ok: false, status: 200, error: { success: false } },
    ],
    [
      "a failure inside 200, by a string further in",
      { body: '{"status":{"result":"ERROR","code":404}}' },
      wavefront,
      { ok: false, status: 200, error: { status: { result: "ERROR", code: 404 } } },
    ],
    [
      "a success by the same place",
      { body: '{"status":{"result":"OK"}}' },
      wavefront,
      { ok: true, status: 200, data: { status: { result: "OK" } } },
    ],
    [
      "a success whose place has another type",
      { body: '{"success":0}' },
      cloudflare,
      { ok: true, status: 200, data: { success: 0 } },
    ],
    ["a body where there is no such place", { body: "[1]" }, wavefront, { ok: true, status: 200, data: [1] }],
    [
      "the default",
      { status: 406, body: '{"status":{}}' },
      wavefront,
      { ok: false, status: 406, error: { status: {} } },
    ],
    [
      "a 2XX that only the default covers",
      { status: 201, body: '{"a":1}' },
      wavefront,
      { ok: false, status: 201, error: { a: 1 } },
    ],
    [
      "a 2XX that a range covers",
      { status: 201, body: '{"a":1}' },
      { "2XX": { json: true } },
      { ok: true, status: 201, data: { a: 1 } },
    ],
    [
      "the status before the range",
      { status: 404, body: "gone" },
      { "404": { json: false }, "4XX": { json: true }, default: { json: true } },
      { ok: false, status: 404, error: "gone" },
    ],
    [
      "the range before the default",
      { status: 404, body: "gone" },
      { "4XX": { json: false }, default: { json: true } },
      { ok: false, status: 404, error: "gone" },
    ],
    [
      "a documented 3XX",
      { status: 304 },
      { "304": { json: false } },
      { ok: false, status: 304, error: undefined },
    ],
    ["a 204", { status: 204 }, { "204": { json: false } }, { ok: true, status: 204, data: undefined }],
    [
      "a 204 where a range has JSON",
      { status: 204 },
      { "2XX": { json: true } },
      { ok: true, status: 204, data: undefined },
    ],
    [
      "a 205 where the default has JSON",
      { status: 205 },
      { default: { json: true } },
      { ok: false, status: 205, error: undefined },
    ],
    [
      "a 304 where the default has JSON",
      { status: 304 },
      { default: { json: true } },
      { ok: false, status: 304, error: undefined },
    ],
    ["an empty 200", {}, { "200": { json: false } }, { ok: true, status: 200, data: undefined }],
    [
      "an empty 404",
      { status: 404 },
      { "404": { json: false } },
      { ok: false, status: 404, error: undefined },
    ],
    [
      "text, even if it looks like JSON",
      { body: "12" },
      { "200": { json: false } },
      { ok: true, status: 200, data: "12" },
    ],
    [
      "text that only the default covers",
      { status: 500, body: "12" },
      { default: { json: false } },
      { ok: false, status: 500, error: "12" },
    ],
    [
      "JSON of the smallest kind",
      { body: "null" },
      { "200": { json: true, failure: { keys: ["a", "b"], equals: null } } },
      { ok: true, status: 200, data: null },
    ],
    [
      "a failure that is all of the body",
      { body: "null" },
      { "200": { json: true, failure: { keys: [], equals: null } } },
      { ok: false, status: 200, error: null },
    ],
    [
      "a failure that is a JSON string",
      { status: 400, body: '"no such group"' },
      cloudflare,
      { ok: false, status: 400, error: "no such group" },
    ],
    [
      "a byte order mark before a success",
      { body: '\uFEFF{"id":"1"}' },
      cloudflare,
      { ok: true, status: 200, data: { id: "1" } },
    ],
    [
      "a byte order mark before a failure",
      { status: 404, body: '\uFEFF{"success":false}' },
      cloudflare,
      { ok: false, status: 404, error: { success: false } },
    ],
    [
      "an undocumented status with JSON",
      { status: 502, body: '{"a":1}' },
      cloudflare,
      { ok: false, status: 502, error: { a: 1 } },
    ],
    [
      "an undocumented status with text",
      { status: 502, body: "<h1>Bad gateway</h1>" },
      cloudflare,
      { ok: false, status: 502, error: "<h1>Bad gateway</h1>" },
    ],
    [
      "an undocumented status with nothing",
      { status: 503 },
      cloudflare,
      { ok: false, status: 503, error: undefined },
    ],
    [
      "an undocumented success with JSON",
      { status: 202, body: '{"a":1}' },
      cloudflare,
      { ok: false, status: 202, error: { a: 1 } },
    ],
    [
      "an undocumented success with text",
      { status: 202, body: "ok" },
      cloudflare,
      { ok: false, status: 202, error: "ok" },
    ],
    ["an undocumented 204", { status: 204 }, cloudflare, { ok: false, status: 204, error: undefined }],
  ])("is right for %s", async (_, reply, responses, want) => {
    expect(await resultOf(reply, responses)).toEqual(want);
  });

  it("has the response, with its status, headers and text", async () => {
    await using server = await serve((request) => ({
      status: request.url === "/ok" ? 200 : 404,
      headers: { "x-request-id": "r1" },
      body: '{ "a": 1 }',
    }));
    const client = createRawClient({ server: server.url, security: [] }, {});
    for (const path of ["/ok", "/missing"]) {
      const operation = { method: "GET", path, responses: cloudflare };
      const { response } = await callOperation<{ response: Response }>(client, operation, {});
      expect(response.headers.get("x-request-id")).toBe("r1");
      expect(response.url).toBe(`${server.url}${path}`);
      expect(await response.text()).toBe('{ "a": 1 }');
    }
  });

  it("does not need the body of a HEAD", async () => {
    expect(await resultOf({}, { "200": { json: false } }, "HEAD")).toEqual({
      ok: true,
      status: 200,
      data: undefined,
    });
  });
});

describe("a body that is not the JSON the spec promises", () => {
  it.each<[given: string, reply: Reply, text: string, message: RegExp]>([
    ["an empty success", {}, "", /^PUT http:\/\/127\.0\.0\.1:\d+\/x 200: the body is empty\.$/],
    ["an empty failure", { status: 404 }, "", /^PUT http:\/\/127\.0\.0\.1:\d+\/x 404: the body is empty\.$/],
    ["half of one", { body: '{"a":' }, '{"a":', /\/x 200: the body is not JSON\.$/],
    ["HTML", { status: 400, body: "<h1>Bad</h1>" }, "<h1>Bad</h1>", /\/x 400: the body is not JSON\.$/],
    ["a long one", { body: "x".repeat(5000) }, "x".repeat(1024), /\/x 200: the body is not JSON\.$/],
  ])("is a ResponseParseError: %s", async (_, reply, text, message) => {
    const error = await caught(resultOf(reply, cloudflare));
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toMatchObject({
      name: "ResponseParseError",
      code: "response-parse-error",
      status: reply.status ?? 200,
      method: "PUT",
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/x$/),
      text,
      message: expect.stringMatching(message),
      cause: expect.any(SyntaxError),
    });
  });
});
