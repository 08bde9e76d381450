import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { inspect } from "node:util";
import { caught, type Reply, serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import {
  ApiError,
  callOperation,
  createRawClient,
  type Failure,
  type OperationDefinition,
  ResponseParseError,
  readEither,
  readJson,
  readText,
  type Success,
  unwrap,
} from "./runtime.ts";

interface AnyPaths {
  "/x": { put: { responses: { 200: { content: { "application/json": unknown } } } } };
}

type Responses = OperationDefinition["responses"];

const failure = { keys: ["success"], equals: false };
const cloudflare: Responses = {
  "200": { json: true, failure },
  "2XX": { json: true, failure, type: /[/+]json *(;|$)/i },
  "4XX": { json: true },
};
const wavefront: Responses = {
  "200": { json: true, failure: { keys: ["status", "result"], equals: "ERROR" } },
  default: { json: true },
};

const mixed: Responses = {
  "200": { json: true },
  "203": { json: false },
  "204": { json: false },
  "2XX": {
    json: false,
    read: readEither([
      ["application/json", readJson],
      ["text/csv", readText],
    ]),
    type: /[/+]json *(;|$)|^text\/csv *(;|$)/i,
    empty: true,
  },
};

function emptySuccess(status: number) {
  return { ok: true, status, data: undefined };
}

/** The result of one call that the server answers with `reply`; the request's URL is replaced by `/x`. */
async function resultOf(reply: Reply, responses: Responses, method = "PUT") {
  await using server = await serve(() => reply);
  const client = createRawClient({ api: "groups", server: server.url, security: [] }, { maxRetries: 0 });
  const operation = { api: "groups", method, path: "/x", responses };
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
      { ok: true, status: 201, data: { a: 1 } },
    ],
    [
      "a 2XX where the spec has nothing but a default",
      { status: 201, body: '{"a":1}' },
      { default: { json: true } },
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
      { ok: true, status: 202, data: { a: 1 } },
    ],
    [
      "an undocumented success that is JSON of another kind",
      { status: 202, headers: { "content-type": "Application/hal+json; a=b" }, body: '{"a":1}' },
      cloudflare,
      { ok: true, status: 202, data: { a: 1 } },
    ],
    [
      "a failure inside an undocumented success",
      { status: 201, body: '{"success":false}' },
      cloudflare,
      { ok: false, status: 201, error: { success: false } },
    ],
    [
      "one of several failures inside a success",
      { body: '{"b":2}' },
      {
        "200": {
          json: true,
          failure: [
            { keys: ["a"], equals: 1 },
            { keys: ["b"], equals: 2 },
          ],
        },
      },
      { ok: false, status: 200, error: { b: 2 } },
    ],
    [
      "an undocumented success of a media type that another has",
      { status: 202, headers: { "content-type": "text/csv" }, body: "1" },
      mixed,
      { ok: true, status: 202, data: "1" },
    ],
    ["an undocumented 204 where another has no body", { status: 204 }, mixed, emptySuccess(204)],
    ["an empty undocumented success where another has no body", { status: 202 }, mixed, emptySuccess(202)],
    [
      "an undocumented success with a body where none has one",
      { status: 200, body: '{"deleted":true}' },
      { "204": { json: false }, "2XX": { json: false, type: "none" } },
      { ok: true, status: 200, data: undefined },
    ],
    [
      "a success with JSON where the spec has none",
      { status: 202, body: '{"a":1}' },
      { "404": { json: true } },
      { ok: true, status: 202, data: { a: 1 } },
    ],
    [
      "a success with text where the spec has none",
      { status: 202, body: "ok" },
      { "404": { json: true } },
      { ok: true, status: 202, data: "ok" },
    ],
    ["a 204 where the spec has no success", { status: 204 }, { "404": { json: true } }, emptySuccess(204)],
  ])("is right for %s", async (_, reply, responses, want) => {
    expect(await resultOf(reply, responses)).toEqual(want);
  });

  it("has the response, with its status, headers and text", async () => {
    await using server = await serve((request) => ({
      status: request.url === "/ok" ? 200 : 404,
      headers: { "x-request-id": "r1" },
      body: '{ "a": 1 }',
    }));
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    for (const path of ["/ok", "/missing"]) {
      const operation = { api: "groups", method: "GET", path, responses: cloudflare };
      const { response } = await callOperation<{ response: Response }>(client, operation, {});
      expect(response.headers.get("x-request-id")).toBe("r1");
      expect(response.url).toBe("");
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

describe("a success whose body is not what the spec promises", () => {
  const html = { "content-type": "text/html" };
  const start = /^PUT http:\/\/127\.0\.0\.1:\d+\/x 2\d\d: the call succeeded, but its body is (.*)\.$/;

  it.each<[given: string, reply: Reply, text: string, problem: string]>([
    ["an empty one", {}, "", "empty"],
    ["half of one", { body: '{"a":' }, '{"a":', "not JSON"],
    ["HTML", { body: "<h1>Bad</h1>" }, "<h1>Bad</h1>", "not JSON"],
    ["a long one", { body: "x".repeat(5000) }, "x".repeat(1024), "not JSON"],
    ["an empty undocumented one", { status: 201 }, "", "empty"],
    ["an undocumented 204", { status: 204 }, "", "empty"],
    ["an undocumented one that is not JSON", { status: 201, body: "ok" }, "ok", "not JSON"],
    [
      "an undocumented one of another type",
      { status: 201, headers: html, body: "1" },
      "1",
      "of a media type that the spec does not have",
    ],
  ])("is a ResponseParseError: %s", async (_, reply, text, problem) => {
    const error = await caught(resultOf(reply, cloudflare));
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toMatchObject({
      name: "ResponseParseError",
      code: "response-parse-error",
      status: reply.status ?? 200,
      method: "PUT",
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/x$/),
      text,
      message: expect.stringMatching(start),
    });
    expect(start.exec((error as Error).message)?.[1]).toBe(problem);
  });

  it("has the parser's error as its cause", async () => {
    expect(await caught(resultOf({ body: '{"a":' }, cloudflare))).toHaveProperty(
      "cause",
      expect.any(SyntaxError),
    );
  });
});

describe("a failure whose body is not what the spec promises", () => {
  it.each<[given: string, reply: Reply, text: string, message: string]>([
    ["an empty one", { status: 401 }, "", "401 Unauthorized: the body is empty."],
    ["HTML", { status: 403, body: "<h1>No</h1>" }, "<h1>No</h1>", "403 Forbidden: the body is not JSON."],
    [
      "a long one",
      { status: 404, headers: { "retry-after": "7", "x-request-id": "r1" }, body: "x".repeat(5000) },
      "x".repeat(1024),
      "404 Not Found: the body is not JSON.",
    ],
  ])("is an ApiError with status, text and response: %s", async (_, reply, text, message) => {
    const error = (await caught(resultOf(reply, cloudflare))) as ApiError;
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: "ApiError",
      code: "api-error",
      status: reply.status,
      method: "PUT",
      error: reply.body ?? "",
      text,
      codes: [],
      messages: [],
      message: expect.stringMatching(new RegExp(`^PUT http://127\\.0\\.0\\.1:\\d+/x ${message}$`)),
    });
    expect(await error.response.text()).toBe(reply.body ?? "");
    expect(error.response.status).toBe(reply.status);
  });

  it("has what the headers say", async () => {
    const reply = { status: 401, headers: { "retry-after": "7", "x-request-id": "r1" } };
    expect(await caught(resultOf(reply, cloudflare))).toMatchObject({ retryAfter: 7000, requestId: "r1" });
  });

  it("is so with the default as well", async () => {
    const error = await caught(resultOf({ status: 502, body: "<p>" }, wavefront));
    expect(error).toMatchObject({ code: "api-error", status: 502, text: "<p>" });
  });
});

describe("a reason phrase that no Response can be made with", () => {
  it.each([
    ["UTF-8", Buffer.from("見つかりません"), "???????"],
    ["Latin-1", Buffer.from("trouvé", "latin1"), "trouv?"],
  ])("is there without its odd characters: %s", async (_, phrase, statusText) => {
    const listener = createServer((socket) => {
      const body = '{"a":1}';
      const head = `\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
      socket.end(Buffer.concat([Buffer.from("HTTP/1.1 200 "), phrase, Buffer.from(head + body)]));
    });
    await once(listener.listen(0, "127.0.0.1"), "listening");
    try {
      const { port } = listener.address() as AddressInfo;
      const server = `http://127.0.0.1:${port}`;
      const client = createRawClient<AnyPaths>({ api: "groups", server, security: [] }, {});
      const operation = { api: "groups", method: "PUT", path: "/x", responses: cloudflare };
      const result = await callOperation<Success<200, unknown>>(client, operation, {});
      expect(result).toMatchObject({ ok: true, data: { a: 1 } });
      expect(result.response.statusText).toBe(statusText);
      client.use({ onResponse() {} });
      expect(await callOperation(client, operation, {})).toMatchObject({ ok: true, data: { a: 1 } });
      expect(await client.PUT("/x", {})).toMatchObject({ data: { a: 1 }, response: { statusText } });
    } finally {
      listener.close();
    }
  });
});

describe("a status that no Response can be made with", () => {
  it.each([199, 600, 999])("is a failure like any other: %d", async (status) => {
    let attempts = 0;
    const fetch = async () => {
      attempts++;
      const response = new Response('{"a":1}');
      return Object.defineProperties(response, { status: { value: status }, ok: { value: false } });
    };
    const definition = { api: "groups", server: "https://api.example.com", security: [] };
    const client = createRawClient(definition, { fetch });
    const operation = { api: "groups", method: "PUT", path: "/x", responses: cloudflare };
    const result = await callOperation<Failure<number, unknown>>(client, operation, {});
    expect(result).toMatchObject({ ok: false, status, error: { a: 1 } });
    expect(attempts).toBe(1);
    expect(inspect(result, { getters: true })).toContain(`status: ${status}`);
    const { response } = result;
    expect(response).toBeInstanceOf(Response);
    expect([response.status, response.ok, response.clone().status]).toEqual([status, false, status]);
    expect(await response.clone().json()).toEqual({ a: 1 });
    expect(await response.json()).toEqual({ a: 1 });
    expect(await caught(Promise.reject().catch(() => unwrap(result as never)))).toMatchObject({ status });
  });
});
