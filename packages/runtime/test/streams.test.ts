import type { ServerResponse } from "node:http";
import { caught, type RecordingServer, type Reply, serve } from "@specmint/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { afterHeaders } from "./after-headers.ts";
import { stopTime } from "./own-time.ts";
import {
  type BodyReader,
  type ClientOptions,
  ConnectionError,
  callOperation,
  createRawClient,
  InvalidRequestError,
  type OperationDefinition,
  type OperationInit,
  ResponseParseError,
  readEither,
  readEvents,
  readJson,
  readJsonLines,
  readJsonSequence,
} from "./runtime.ts";

let server: RecordingServer;
afterEach(() => {
  vi.useRealTimers();
  return server.close();
});

interface AnyResult {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

function operationOf(read: BodyReader): OperationDefinition {
  return {
    api: "groups",
    method: "GET",
    path: "/x",
    responses: { "200": { json: false, read }, "4XX": { json: false, read } },
  };
}

async function call(
  read: BodyReader,
  reply: Reply | ((response: ServerResponse) => void),
  init: OperationInit = {},
  options: ClientOptions = {},
): Promise<AnyResult> {
  server = await serve(() => reply as Reply);
  const client = createRawClient(
    { api: "groups", server: server.url, security: [] },
    { maxRetries: 0, ...options },
  );
  return callOperation<AnyResult>(client, operationOf(read), init);
}

async function itemsOf({ data, error }: AnyResult): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for await (const item of (data ?? error) as AsyncIterable<unknown>) items.push(item);
  return items;
}

/** A body that comes in these pieces, which no network guarantees. */
function inPieces(pieces: readonly Uint8Array[]): ClientOptions {
  const fetch = async (): Promise<Response> =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const piece of pieces) controller.enqueue(piece);
          controller.close();
        },
      }),
    );
  return { fetch };
}

function withResolver(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe("JSON lines", () => {
  it.each<[name: string, body: string, items: readonly unknown[]]>([
    ["one to a line", '{"a":1}\n[2]\n"3"\nnull\n', [{ a: 1 }, [2], "3", null]],
    ["without an end of the last", "1\n2", [1, 2]],
    ["with CRLF and blank lines", "1\r\n\r\n \n2\r\n", [1, 2]],
    ["after a byte order mark", "\uFEFF1\n2\n", [1, 2]],
    ["of characters that look like line ends", '"\u2028\u0085"\n', ["\u2028\u0085"]],
    ["with record separators", "\u001e1\n\u001e2\n", [1, 2]],
    ["of which there are none", "", []],
  ])("are values: %s", async (_, body, items) => {
    expect(await itemsOf(await call(readJsonLines, { body }))).toEqual(items);
  });

  it.each([1, 2, 3, 5])("may be split anywhere: into pieces of %d bytes", async (size) => {
    const bytes = new TextEncoder().encode('\uFEFF{"é":"漢😀"}\r\n\n[1]\n2');
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.slice(index * size, (index + 1) * size),
    );
    const result = await call(readJsonLines, {}, {}, inPieces([new Uint8Array(), ...pieces]));
    expect(await itemsOf(result)).toEqual([{ é: "漢😀" }, [1], 2]);
  });

  it("with record separators alone may have line breaks within", async () => {
    const body = '\u001e{\n  "a": 1\n}\n\u001e2\n';
    expect(await itemsOf(await call(readJsonSequence, { body }))).toEqual([{ a: 1 }, 2]);
  });

  it("with record separators alone are read while they come as well", async () => {
    const { data } = await call(readJsonSequence, (response) => {
      response.writeHead(200).write("\u001e1\n\u001e");
    });
    const items = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    await items.return?.();
  });

  it("are bounded one by one, whatever blank lines are before them", async () => {
    const body = "\r\n12\r\n\r\n\r\n34\r\n";
    expect(await itemsOf(await call(readJsonLines, { body }, { maxBodyBytes: 3 }))).toEqual([12, 34]);
  });

  it("end in an error where one is not JSON, after those before it", async () => {
    const { data } = await call(readJsonLines, { body: "1\nx\n2\n" });
    const items = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    const error = await caught(items.next());
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toMatchObject({
      message: `GET ${server.url}/x 200: the call succeeded, but its body is not JSON.`,
      text: "x",
    });
  });

  it("of a failure are read before it is given back", async () => {
    const result = await call(readJsonLines, { status: 404, body: "1\n2\n" });
    await server.close();
    expect([result.ok, await itemsOf(result)]).toEqual([false, [1, 2]]);
  });
});

describe.each([
  ["JSON lines", readJsonLines, "1\n", 1],
  ["events", readEvents, "data: 1\n\n", { data: "1" }],
] as const)("a stream of %s", (_, read, text, item) => {
  it("is given back and read while it comes", async () => {
    const { promise, resolve } = withResolver();
    const { ok, data } = await call(read, async (response) => {
      response.writeHead(200).flushHeaders();
      await promise;
      response.write(text);
    });
    expect(ok).toBe(true);
    const items = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    resolve();
    expect(await items.next()).toEqual({ done: false, value: item });
    await items.return?.();
  });

  it("lets go of the connection when it is left", async () => {
    const { promise: closed, resolve } = withResolver();
    const { data } = await call(read, (response) => {
      response.on("close", resolve);
      response.writeHead(200).write(text + text);
    });
    for await (const one of data as AsyncIterable<unknown>) {
      expect(one).toEqual(item);
      break;
    }
    await closed;
  });

  it.each(["call", "client"])("ends with the reason of the signal of the %s", async (whose) => {
    const controller = new AbortController();
    const { signal } = controller;
    const { promise: closed, resolve } = withResolver();
    const { data } = await call(
      read,
      (response) => {
        response.on("close", resolve);
        response.writeHead(200).write(text);
      },
      whose === "call" ? { signal } : {},
      whose === "client" ? { signal } : {},
    );
    const items = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: item });
    const next = caught(items.next());
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await next).toBe(reason);
    await closed;
  });

  it("ends on the wire also while nobody asks for what comes next", async () => {
    const controller = new AbortController();
    const { promise: closed, resolve } = withResolver();
    const { data } = await call(
      read,
      (response) => {
        response.on("close", resolve);
        response.writeHead(200).write(text);
      },
      { signal: controller.signal },
    );
    const items = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: item });
    controller.abort("enough");
    await closed;
    expect(await caught(items.next())).toBe("enough");
  });

  it("ends with the signal where a fetch of the caller's does not heed it", async () => {
    const controller = new AbortController();
    const body = new ReadableStream();
    const options = { fetch: async () => new Response(body) };
    const { data } = await call(read, {}, { signal: controller.signal }, options);
    const next = caught((data as AsyncIterable<unknown>)[Symbol.asyncIterator]().next());
    controller.abort("enough");
    expect(await next).toBe("enough");
  });

  it("ends in a ConnectionError where the connection breaks", async () => {
    const { data } = await call(read, (response) => {
      response.writeHead(200).write(text, () => response.destroy());
    });
    const items = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: item });
    const error = await caught(items.next());
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty("message", `GET ${server.url}/x: the connection failed.`);
  });

  it("is not timed after its headers", async () => {
    stopTime();
    const { promise, resolve } = withResolver();
    const result = await call(
      read,
      async (response) => {
        response.writeHead(200).flushHeaders();
        await promise;
        response.end(text);
      },
      { timeout: 1000, deadline: 1000 },
    );
    const items = itemsOf(result);
    vi.advanceTimersByTime(60_000);
    resolve();
    expect(await items).toEqual([item]);
  });

  it("is bounded in each of its parts, not as a whole", async () => {
    const body = text.repeat(100);
    const limits = { maxBodyBytes: text.trimEnd().length };
    expect(await itemsOf(await call(read, { body }, limits))).toHaveLength(100);
    await server.close();
    const { data } = await call(read, { body }, { maxBodyBytes: limits.maxBodyBytes - 1 });
    const error = await caught((data as AsyncIterable<unknown>)[Symbol.asyncIterator]().next());
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toMatchObject({
      message: `GET ${server.url}/x 200: the call succeeded, but its body is too large: one part of it has more than ${limits.maxBodyBytes - 1} bytes (maxBodyBytes).`,
      text: text.trimEnd(),
    });
  });

  it("is bounded also where a part never ends", async () => {
    const { promise: closed, resolve } = withResolver();
    const { data } = await call(
      read,
      (response) => {
        response.on("close", resolve);
        response.writeHead(200).write(`${text}${"x".repeat(2000)}`);
      },
      { maxBodyBytes: 1000 },
    );
    const items = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: item });
    expect(await caught(items.next())).toMatchObject({ text: "x".repeat(1024) });
    await closed;
  });

  it("has a response with its headers, of which the body is the caller's already", async () => {
    const headers = { "x-request-id": "r1" };
    const result = await call(read, { headers, body: text });
    const { response } = result;
    expect([response.status, response.headers.get("x-request-id"), response.body]).toEqual([200, "r1", null]);
    expect(await itemsOf(result)).toEqual([item]);
  });

  it("of no body has no items", async () => {
    expect(await itemsOf(await call(read, { body: "" }))).toEqual([]);
  });

  it("comes through middleware", async () => {
    server = await serve(() => ({ body: text }));
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    client.use({ onResponse: ({ response }) => new Response(response.body, response) });
    expect(await itemsOf(await callOperation(client, operationOf(read), {}))).toEqual([item]);
    const bounded = await callOperation<AnyResult>(client, operationOf(read), { maxBodyBytes: 0 });
    expect(await caught(itemsOf(bounded))).toBeInstanceOf(ResponseParseError);
  });

  it("is whole where a middleware has looked at a copy of it", async () => {
    server = await serve(() => ({ body: text }));
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    const seen: Promise<string>[] = [];
    client.use({ onResponse: ({ response }) => void seen.push(response.clone().text()) });
    expect(await itemsOf(await callOperation(client, operationOf(read), {}))).toEqual([item]);
    expect(await Promise.all(seen)).toEqual([text]);
  });

  it("is refused where a middleware has read it", async () => {
    server = await serve(() => ({ body: text }));
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    client.use({ onResponse: async ({ response }) => void (await response.text()) });
    const error = await caught(callOperation(client, operationOf(read), {}));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", expect.stringContaining("has been read before"));
  });

  it("is repeated while the server says so", async () => {
    let count = 0;
    server = await serve(() =>
      ++count === 1 ? { status: 503, headers: { "retry-after": "0" } } : { body: text },
    );
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    expect(await itemsOf(await callOperation(client, operationOf(read), {}))).toEqual([item]);
  });
});

describe("an event", () => {
  it("is bounded with all of its lines, but not with the comments between them", async () => {
    const limits = { maxBodyBytes: 14 };
    const body = "data: 1\n: comment\ndata: 2\n: comment\n\ndata: 3\n\n";
    expect(await itemsOf(await call(readEvents, { body }, limits))).toEqual([
      { data: "1\n2" },
      { data: "3" },
    ]);
    await server.close();
    const error = await caught(itemsOf(await call(readEvents, { body }, { maxBodyBytes: 13 })));
    expect(error).toMatchObject({ code: "response-parse-error", text: "data: 2" });
  });
});

describe("a body that may be a stream", () => {
  const read = readEither([
    ["application/json", readJson],
    ["text/event-stream", readEvents],
  ]);

  it("is one if the response says so", async () => {
    const headers = { "content-type": "text/event-stream;charset=utf-8" };
    const { data } = await call(read, (response) => {
      response.writeHead(200, headers).write("data: 1\n\n");
    });
    const items = (data as AsyncIterable<unknown>)[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: { data: "1" } });
    await items.return?.();
  });

  it("is read within the attempt if it is none", async () => {
    const headers = { "content-type": "application/json" };
    expect(await call(read, { headers, body: "[1]" })).toMatchObject({ data: [1] });
    await server.close();
    stopTime();
    const half = (response: ServerResponse) => void response.writeHead(200, headers).write("[");
    const fetch = afterHeaders(() => vi.advanceTimersByTime(1000));
    const error = await caught(call(read, half, { timeout: 1000 }, { fetch }));
    expect(error).toHaveProperty("code", "timeout-error");
  });
});
