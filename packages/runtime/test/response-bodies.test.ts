import { caught, type Reply, serve } from "@specmint/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { afterHeaders } from "./after-headers.ts";
import { stopTime } from "./own-time.ts";
import {
  callOperation,
  createRawClient,
  type OperationDefinition,
  type ResponseDefinition,
  ResponseParseError,
  readBlob,
  readEither,
  readJson,
  readText,
} from "./runtime.ts";

afterEach(() => void vi.useRealTimers());

interface AnyResult {
  readonly ok: boolean;
  readonly status: number;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

function operationOf(responses: Record<string, ResponseDefinition>): OperationDefinition {
  return { api: "groups", method: "GET", path: "/x", responses };
}

/** What becomes of a reply. */
async function call(responses: Record<string, ResponseDefinition>, reply: Reply, init: object = {}) {
  await using server = await serve(() => reply);
  const client = createRawClient({ api: "groups", server: server.url, security: [] }, { maxRetries: 0 });
  return await callOperation<AnyResult>(client, operationOf(responses), init);
}

const text = { json: false, read: readText };
const blob = { json: false, read: readBlob };
const typed = (type: string): Readonly<Record<string, string>> => ({ "content-type": type });

describe("a text", () => {
  it.each([200, 404])("is a string, whatever it looks like: %d", async (status) => {
    const result = await call({ "200": text, default: text }, { status, body: '{"a":"é"}' });
    expect(result).toMatchObject({ status, [status === 200 ? "data" : "error"]: '{"a":"é"}' });
  });

  it("may be empty", async () => {
    expect(await call({ "200": text }, { body: "" })).toMatchObject({ ok: true, data: "" });
    expect((await call({ "2XX": text }, { status: 204 })).data).toBe(undefined);
  });

  it("is bounded", async () => {
    const error = await caught(call({ "200": text }, { body: "xx" }, { maxBodyBytes: 1 }));
    expect(error).toBeInstanceOf(ResponseParseError);
  });
});

describe("bytes", () => {
  const body = Uint8Array.of(0, 0xff, 0xc3, 10);

  it.each([200, 404])("are a Blob with the type of the response: %d", async (status) => {
    const headers = typed("image/png");
    const { data, error } = await call({ "200": blob, "4XX": blob }, { status, headers, body });
    const given = (status === 200 ? data : error) as Blob;
    expect(given).toBeInstanceOf(Blob);
    expect([given.type, ...new Uint8Array(await given.arrayBuffer())]).toEqual(["image/png", ...body]);
  });

  it("have no type where the response has none", async () => {
    expect((await call({ "200": blob }, { body })).data).toHaveProperty("type", "");
  });

  it("may be none", async () => {
    expect((await call({ "200": blob }, { body: "" })).data).toHaveProperty("size", 0);
    expect((await call({ "2XX": blob }, { status: 204 })).data).toBe(undefined);
  });

  it("can be read of the response as well", async () => {
    const { response } = await call({ "200": blob }, { body });
    expect(new Uint8Array(await response.clone().arrayBuffer())).toEqual(body);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
  });

  it("are bounded, and read within the attempt", async () => {
    const error = await caught(call({ "200": blob }, { body }, { maxBodyBytes: 3 }));
    expect(error).toMatchObject({ code: "response-parse-error", status: 200 });
    stopTime();
    await using server = await serve(() => (response) => {
      response.writeHead(200).write("x");
    });
    const fetch = afterHeaders(() => vi.advanceTimersByTime(1000));
    const options = { maxRetries: 0, timeout: 1000, fetch };
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, options);
    expect(await caught(callOperation(client, operationOf({ "200": blob }), {}))).toMatchObject({
      code: "timeout-error",
    });
  });
});

describe("the body of an undocumented status", () => {
  it("is read as ever, beside bodies that are not JSON", async () => {
    const responses = { "200": blob, "404": { json: true } };
    expect(await call(responses, { status: 500, body: '{"a":1}' })).toMatchObject({ error: { a: 1 } });
    expect(await call(responses, { status: 500, body: "x" })).toMatchObject({ error: "x" });
    expect(await call(responses, { status: 500 })).toMatchObject({ error: undefined });
    expect(await call(responses, { status: 201, body: "{}" })).toMatchObject({ ok: true, data: {} });
    expect(await call(responses, { status: 404, body: "[1]" })).toMatchObject({ error: [1] });
    expect(await caught(call(responses, { status: 404, body: "x" }))).toMatchObject({
      code: "api-error",
      status: 404,
      text: "x",
    });
  });
});

describe("a body that may be of several media types", () => {
  const either = {
    json: false,
    read: readEither([
      ["application/json", readJson],
      ["text/csv", readText],
      ["image/*", readBlob],
    ]),
  };

  it.each<[type: string | undefined, body: string, data: unknown]>([
    ["application/json", '{"a":1}', { a: 1 }],
    ["application/JSON ; charset=utf-8", "1", 1],
    ["application/vnd.acme+json", "2", 2],
    ["text/csv;header=present", "3", "3"],
    ["Text/CSV ; header=present", "7", "7"],
    ["text/csv", "", ""],
    ["text/html", "4", 4],
    ["text/css", "8", 8],
    ["imagery/gif", "9", 9],
    [undefined, "5", 5],
  ])("is what %s says", async (type, body, data) => {
    const result = await call({ "200": either }, { headers: type ? typed(type) : {}, body });
    expect(result).toMatchObject({ ok: true, data });
  });

  it("is bytes where a range of media types says so", async () => {
    const { data } = await call({ "200": either }, { headers: typed("image/gif"), body: "6" });
    expect([await (data as Blob).text(), (data as Blob).type]).toEqual(["6", "image/gif"]);
  });

  it.each(["application/json", "text/html"])("has to be JSON where it should be: %s", async (type) => {
    const error = await caught(call({ "200": either }, { headers: typed(type), body: "<p>" }));
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^GET http:\/\/127\.0\.0\.1:\d+\/x 200: the call succeeded, but its body is not JSON\.$/,
      ),
    });
  });

  it("is anything where the spec has a range of all", async () => {
    const read = readEither([
      ["application/json", readJson],
      ["*/*", readText],
    ]);
    const responses = { "200": { json: false, read } };
    expect(await call(responses, { headers: typed("a/b"), body: "1" })).toMatchObject({ data: "1" });
    expect(await call(responses, { headers: typed("a/b+json"), body: "1" })).toMatchObject({ data: 1 });
    const sequence = { headers: typed("application/json-seq"), body: "1" };
    expect(await call(responses, sequence)).toMatchObject({ data: "1" });
  });

  it("may report a failure inside a success", async () => {
    const failure = { keys: ["ok"], equals: false };
    const reply = { headers: typed("application/json"), body: '{"ok":false}' };
    const result = await call({ "200": { ...either, failure } }, reply);
    expect(result).toMatchObject({ ok: false, status: 200, error: { ok: false } });
  });
});

describe("the response of a middleware", () => {
  it.each([200, 404])("is read in the same way: %d", async (status) => {
    const client = createRawClient({ api: "groups", server: "https://api.example.com", security: [] }, {});
    client.use({ onRequest: () => new Response('{"x":1}', { status, headers: typed("text/csv") }) });
    const read = async (definition: ResponseDefinition): Promise<unknown> => {
      const operation = operationOf({ "200": definition, "404": definition });
      const { data, error } = await callOperation<AnyResult>(client, operation, {});
      return data ?? error;
    };
    expect(await read(text)).toBe('{"x":1}');
    expect(await read({ json: false, read: readEither([["text/csv", readJson]]) })).toEqual({ x: 1 });
    expect(await ((await read(blob)) as Blob).text()).toBe('{"x":1}');
  });
});
