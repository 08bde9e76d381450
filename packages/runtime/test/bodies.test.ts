import { gzipSync } from "node:zlib";
import { caught, type Reply, serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import {
  type ClientOptions,
  callOperation,
  createRawClient,
  type OperationDefinition,
  querySerializer,
  ResponseParseError,
} from "./runtime.ts";

const json: OperationDefinition = {
  api: "groups",
  method: "PUT",
  path: "/x",
  responses: { "200": { json: true } },
};
const text: OperationDefinition = {
  api: "groups",
  method: "PUT",
  path: "/x",
  responses: { "200": { json: false } },
};

interface AnyResult {
  ok: boolean;
  status: number;
  data?: unknown;
  error?: unknown;
  response: Response;
}

interface RawPaths {
  "/x": {
    get: { responses: { 200: { content: { "application/json": unknown } } } };
    put: { responses: { 200: { content: { "application/json": unknown } } } };
  };
}

function createClient(server: string, options: ClientOptions = {}) {
  const serializeQuery = querySerializer({});
  return createRawClient<RawPaths>({ api: "groups", server, security: [], serializeQuery }, options);
}

/** A client whose every body comes in just these pieces, which no network guarantees. */
function clientOf(pieces: readonly Uint8Array[], status = 200, options: ClientOptions = {}) {
  const fetch = async () => {
    const body = new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    });
    return new Response(body, { status });
  };
  return createClient("https://api.example.com", { ...options, fetch });
}

function singly(given: string): Uint8Array[] {
  return [...new TextEncoder().encode(given)].map((byte) => Uint8Array.of(byte));
}

function withResolver() {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe("the text of a body", () => {
  it.each([
    ["a byte order mark", '\uFEFF{"a":1}', { a: 1 }],
    ["letters of two, three and four bytes", '{"a":"é漢😀"}', { a: "é漢😀" }],
    ["both", '\uFEFF"é"', "é"],
  ])("may have %s split over its pieces", async (_, given, want) => {
    const pieces = singly(given);
    expect(await callOperation<AnyResult>(clientOf(pieces), json, {})).toMatchObject({
      ok: true,
      data: want,
    });
    expect(await callOperation<AnyResult>(clientOf(pieces, 404), json, {})).toMatchObject({
      ok: false,
      error: want,
    });
    expect(await clientOf(pieces).GET("/x")).toMatchObject({ data: want });
    expect(await clientOf(pieces, 404).GET("/x")).toMatchObject({ error: want });
  });

  it("has no byte order mark when it is text, and keeps one further in", async () => {
    const given = "\uFEFFa\uFEFFb";
    expect(await callOperation<AnyResult>(clientOf(singly(given)), text, {})).toMatchObject({
      data: "a\uFEFFb",
    });
    const { response } = await callOperation<AnyResult>(clientOf(singly(given)), text, {});
    expect(await response.clone().text()).toBe("a\uFEFFb");
    expect(await response.text()).toBe("a\uFEFFb");
  });

  it("has a sign in place of what is no UTF-8, at its end as well", async () => {
    const pieces = [Uint8Array.of(0x61, 0xff), Uint8Array.of(0x62, 0xc3)];
    expect(await callOperation<AnyResult>(clientOf(pieces), text, {})).toMatchObject({
      data: "a\uFFFDb\uFFFD",
    });
  });

  it("of which a byte order mark is all is empty", async () => {
    const error = await caught(callOperation(clientOf(singly("\uFEFF")), json, {}));
    expect(error).toHaveProperty(
      "message",
      "PUT https://api.example.com/x 200: the call succeeded, but its body is empty.",
    );
  });
});

describe("a body of another type than the spec's", () => {
  const html = `<!doctype html><title>502 Bad Gateway</title>${"<p>proxy</p>".repeat(200)}`;
  const headers = { "content-type": "text/html; charset=utf-8" };

  it.each([
    [200, "response-parse-error", "200: the call succeeded, but its body is not JSON."],
    [502, "api-error", "502 Bad Gateway: the body is not JSON."],
  ])(
    "is an error with its first 1,024 characters where the spec has JSON: %d",
    async (status, code, message) => {
      await using server = await serve(() => ({ status, headers, body: html }));
      const responses = { "200": { json: true }, default: { json: true } };
      const client = createClient(server.url, { maxRetries: 0 });
      const error = await caught(callOperation(client, { ...json, responses }, {}));
      expect(error).toMatchObject({
        code,
        message: `PUT ${server.url}/x ${message}`,
        status,
        text: html.slice(0, 1024),
      });
    },
  );

  it("is a failure with all of the text where the spec does not know the status", async () => {
    await using server = await serve(() => ({ status: 502, headers, body: html }));
    const result = await callOperation(createClient(server.url, { maxRetries: 0 }), json, {});
    expect(result).toMatchObject({ ok: false, status: 502, error: html });
  });

  it("is no matter as long as it is JSON", async () => {
    await using server = await serve(() => ({ headers, body: '{"a":1}' }));
    expect(await callOperation(createClient(server.url), json, {})).toMatchObject({
      ok: true,
      data: { a: 1 },
    });
  });

  it("is a ResponseParseError of a raw method as well", async () => {
    await using server = await serve(() => ({ headers, body: html }));
    const error = await caught(createClient(server.url).GET("/x"));
    expect(error).toBeInstanceOf(ResponseParseError);
  });
});

describe("a body without content", () => {
  it.each<[given: string, reply: Reply, want: object]>([
    ["204", { status: 204 }, { ok: true, data: undefined }],
    ["205", { status: 205 }, { ok: true, data: undefined }],
    ["304", { status: 304 }, { ok: false, error: undefined }],
    [
      "a chunked one",
      { status: 404, headers: { "transfer-encoding": "chunked" } },
      { ok: false, error: undefined },
    ],
    ["white space", { status: 404, body: " " }, { ok: false, error: " " }],
  ])("is no crash where the spec does not know it: %s", async (_, reply, want) => {
    await using server = await serve(() => reply);
    const { response, ...rest } = await callOperation<AnyResult>(createClient(server.url), json, {});
    expect(rest).toEqual({ status: reply.status, ...want });
    expect(await response.text()).toBe(reply.body ?? "");
  });

  it("is no crash of a raw method", async () => {
    await using server = await serve((request) => ({ status: request.method === "GET" ? 204 : 200 }));
    const client = createClient(server.url);
    expect(await client.GET("/x")).toMatchObject({ data: undefined });
    expect(await client.PUT("/x")).toMatchObject({ data: undefined });
  });
});

describe("maxBodyBytes", () => {
  /** Of a call for which the server answers with `reply`. */
  async function call(reply: Reply, client: ClientOptions, own: ClientOptions = {}, operation = text) {
    await using server = await serve(() => reply);
    return await callOperation<AnyResult>(createClient(server.url, client), operation, own);
  }

  it.each([
    [200, "response-parse-error", "200: the call succeeded, but its body"],
    [404, "api-error", "404 Not Found: the body"],
    [502, "api-error", "502 Bad Gateway: the body"],
  ])("is exact, for a %d", async (status, code, words) => {
    const limits = { maxBodyBytes: 10, maxRetries: 0 };
    await expect(call({ status, body: "x".repeat(10) }, limits)).resolves.toHaveProperty("status", status);
    const error = await caught(call({ status, body: "x".repeat(11) }, limits));
    expect(error).toMatchObject({
      code,
      message: expect.stringMatching(
        new RegExp(
          `^PUT http://127\\.0\\.0\\.1:\\d+/x ${words} is larger than 10 bytes \\(maxBodyBytes\\)\\.$`,
        ),
      ),
      method: "PUT",
      status,
      text: "xxxxxxxxxxx",
    });
  });

  it("counts bytes, not characters", async () => {
    await call({ body: "é".repeat(5) }, { maxBodyBytes: 10 });
    expect(await caught(call({ body: "é".repeat(5) }, { maxBodyBytes: 9 }))).toBeInstanceOf(
      ResponseParseError,
    );
  });

  it("counts the pieces together", async () => {
    await callOperation(clientOf(singly("x".repeat(10))), text, { maxBodyBytes: 10 });
    const error = await caught(callOperation(clientOf(singly("x".repeat(11))), text, { maxBodyBytes: 10 }));
    expect(error).toBeInstanceOf(ResponseParseError);
  });

  it("of the call wins over the client's, in both directions", async () => {
    const reply = { body: "x".repeat(11) };
    expect(await caught(call(reply, { maxBodyBytes: 11 }, { maxBodyBytes: 10 }))).toHaveProperty(
      "message",
      expect.stringContaining("larger than 10 bytes"),
    );
    await call(reply, { maxBodyBytes: 10 }, { maxBodyBytes: 11 });
    await call(reply, { maxBodyBytes: 11 }, { maxBodyBytes: undefined });
  });

  it("may be 0, which lets nothing but an empty body through", async () => {
    await call({}, { maxBodyBytes: 0 });
    expect(await caught(call({ body: "x" }, { maxBodyBytes: 0 }))).toHaveProperty(
      "message",
      expect.stringContaining("larger than 0 bytes"),
    );
  });

  it("is 16 MiB unless told otherwise, and may be Infinity", async () => {
    const most = new Uint8Array(2 ** 24).fill(0x78);
    const more = new Uint8Array(2 ** 24 + 1).fill(0x78);
    const { data } = await call({ body: most }, {});
    expect(data).toHaveLength(2 ** 24);
    expect(await caught(call({ body: more }, {}))).toMatchObject({
      message: expect.stringContaining(
        "200: the call succeeded, but its body is larger than 16777216 bytes (maxBodyBytes).",
      ),
      text: "x".repeat(1024),
    });
    expect((await call({ body: more }, { maxBodyBytes: Number.POSITIVE_INFINITY })).data).toHaveLength(
      2 ** 24 + 1,
    );
  });

  it("counts what comes out of a packed body", async () => {
    const packed = gzipSync("x".repeat(100_000));
    expect(packed.byteLength).toBeLessThan(1000);
    const reply = {
      headers: { "content-encoding": "gzip", "content-length": String(packed.byteLength) },
      body: packed,
    };
    expect((await call(reply, { maxBodyBytes: 100_000 })).data).toHaveLength(100_000);
    const error = await caught(call(reply, { maxBodyBytes: 99_999 }));
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toHaveProperty(
      "message",
      expect.stringContaining("larger than 99999 bytes (maxBodyBytes)"),
    );
  });

  it("is noticed while the body still comes, and ends the connection", async () => {
    const { promise: closed, resolve } = withResolver();
    await using server = await serve(() => (response) => {
      response.on("close", resolve);
      response.writeHead(200).write("x".repeat(11));
    });
    const error = await caught(callOperation(createClient(server.url), text, { maxBodyBytes: 10 }));
    expect(error).toBeInstanceOf(ResponseParseError);
    await closed;
    expect(server.requests).toHaveLength(1);
  });

  it("is not a reason to try again", async () => {
    await using server = await serve(() => ({ status: 503, body: "x".repeat(11) }));
    const client = createClient(server.url, { maxBodyBytes: 10 });
    expect(await caught(callOperation(client, text, {}))).toHaveProperty("code", "api-error");
    expect(server.requests).toHaveLength(1);
  });

  it("holds for raw methods, by the client's option and by the call's", async () => {
    await using server = await serve(() => ({ body: '{"a":"b"}' }));
    const client = createClient(server.url, { maxBodyBytes: 8 });
    expect(await caught(client.GET("/x"))).toHaveProperty(
      "message",
      `GET ${server.url}/x 200: the call succeeded, but its body is larger than 8 bytes (maxBodyBytes).`,
    );
    expect(await client.GET("/x", { maxBodyBytes: 9 } as Record<string, unknown>)).toMatchObject({
      data: { a: "b" },
    });
  });

  it("is for the caller to see to where the body is a stream, unless the call has failed", async () => {
    await using server = await serve(({ method }) => ({
      status: method === "GET" ? 200 : 404,
      body: '{"a":"b"}',
    }));
    const client = createClient(server.url, { maxBodyBytes: 8 });
    const { data } = await client.GET("/x", { parseAs: "stream" });
    expect(await new Response(data).text()).toBe('{"a":"b"}');
    const error = await caught(client.PUT("/x", { parseAs: "stream" }));
    expect(error).toHaveProperty(
      "message",
      `PUT ${server.url}/x 404 Not Found: the body is larger than 8 bytes (maxBodyBytes).`,
    );
  });

  it.each([[-1], [Number.NaN], ["x"]])("may not be %j", async (maxBodyBytes) => {
    await using server = await serve(() => ({}));
    for (const given of [{ client: { maxBodyBytes } }, { call: { maxBodyBytes } }]) {
      const { client = {}, call = {} } = given as { client?: ClientOptions; call?: ClientOptions };
      expect(await caught(callOperation(createClient(server.url, client), text, call))).toMatchObject({
        code: "invalid-request-error",
        message: "maxBodyBytes must be a number, 0 or more.",
      });
    }
    expect(server.requests).toEqual([]);
  });

  it("quotes the beginning of the body, in however small pieces it came", async () => {
    const error = await caught(
      callOperation(clientOf(singly("x".repeat(2000))), text, { maxBodyBytes: 1500 }),
    );
    expect(error).toHaveProperty("text", "x".repeat(1024));
  });
});

describe("the response of a result", () => {
  const bytes = new TextEncoder().encode('{"a":"é"}');
  const methods: Readonly<Record<string, (response: Response) => Promise<unknown>>> = {
    text: (response) => response.text(),
    json: (response) => response.json(),
    arrayBuffer: async (response) => new Uint8Array(await response.arrayBuffer()),
    blob: async (response) => {
      const blob = await response.blob();
      return [blob.type, await blob.text()];
    },
    body: async (response) => {
      const { body } = response;
      return new Response(body).text();
    },
    clone: (response) => response.clone().text(),
    "a clone's clone": (response) => response.clone().clone().json(),
  };
  const wanted: Readonly<Record<string, unknown>> = {
    text: '{"a":"é"}',
    json: { a: "é" },
    arrayBuffer: bytes,
    blob: ["application/json", '{"a":"é"}'],
    body: '{"a":"é"}',
    clone: '{"a":"é"}',
    "a clone's clone": { a: "é" },
  };

  it.each([200, 404])("can be read once, in every way, and by clones before: %d", async (status) => {
    const headers = { "content-type": "application/json" };
    await using server = await serve(() => ({ status, headers, body: bytes }));
    const client = createClient(server.url);
    for (const [name, read] of Object.entries(methods)) {
      const result = await callOperation<AnyResult>(client, json, {});
      const { response } = result;
      expect(result.response).toBe(response);
      const copy = response.clone();
      expect([name, await read(response)]).toEqual([name, wanted[name]]);
      expect([name, await read(copy)]).toEqual([name, wanted[name]]);
    }
    const { response } = await callOperation<AnyResult>(client, json, {});
    await response.text();
    expect(response.bodyUsed).toBe(true);
    expect(await caught(response.text())).toBeInstanceOf(TypeError);
  });

  it("is the platform's own, with nothing put on it", async () => {
    await using server = await serve(({ method }) => ({ status: method === "GET" ? 200 : 404, body: bytes }));
    const client = createClient(server.url);
    for (const { response } of [await callOperation<AnyResult>(client, json, {}), await client.GET("/x")]) {
      expect(Object.getPrototypeOf(response)).toBe(Response.prototype);
      expect(Reflect.ownKeys(response).filter((key) => typeof key === "string")).toEqual([]);
      expect(Reflect.ownKeys(response)).toEqual(Reflect.ownKeys(new Response()));
    }
  });

  it("can be read as a form", async () => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    await using server = await serve(() => ({ headers, body: "a=1&b=2" }));
    const { response } = await callOperation<AnyResult>(createClient(server.url), text, {});
    expect([...(await response.formData())]).toEqual([
      ["a", "1"],
      ["b", "2"],
    ]);
  });

  it("has the very bytes that came, which need not be text", async () => {
    const body = Uint8Array.from({ length: 256 }, (_, index) => index);
    await using server = await serve(() => ({ body }));
    const client = createClient(server.url);
    const { response } = await callOperation<AnyResult>(client, text, {});
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
    const { data } = await client.GET("/x", { parseAs: "blob" });
    expect(new Uint8Array(await (data as Blob).arrayBuffer())).toEqual(body);
  });

  it("can be read where there is no body", async () => {
    await using server = await serve(() => ({ status: 204 }));
    const { response } = await callOperation<AnyResult>(createClient(server.url), text, {});
    for (let i = 0; i < 2; i++) {
      expect(await response.text()).toBe("");
      expect((await response.arrayBuffer()).byteLength).toBe(0);
      expect(response.body).toBe(null);
      expect(response.clone().status).toBe(204);
    }
  });

  it.each([200, 404])(
    "has the server's status and headers, and no URL, and so have its clones: %d",
    async (status) => {
      await using server = await serve(() => (response) => {
        response.writeHead(status, "As I Say", { "x-one": "1", "content-type": "text/x-any" }).end("{}");
      });
      const call = { params: { query: { q: "a b" } } };
      const { response } = await callOperation<AnyResult>(createClient(server.url), json, call);
      for (const one of [response, response.clone(), response.clone().clone()]) {
        expect(one).toBeInstanceOf(Response);
        expect(one.url).toBe("");
        expect([one.status, one.statusText, one.ok]).toEqual([status, "As I Say", status === 200]);
        expect(one.headers.get("x-one")).toBe("1");
        expect(one.headers.get("content-type")).toBe("text/x-any");
      }
    },
  );

  it("of a stream is read once, by the caller, and has clones", async () => {
    await using server = await serve(() => ({ body: '{"a":1}' }));
    const client = createClient(server.url);
    const { data, response } = await client.GET("/x", { parseAs: "stream" });
    const copy = response.clone();
    expect(await new Response(copy.body).text()).toBe('{"a":1}');
    expect(data).toBeInstanceOf(ReadableStream);
  });
});
