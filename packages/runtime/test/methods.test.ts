import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ConnectionError,
  callOperation,
  createRawClient,
  InvalidRequestError,
  type OperationDefinition,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ status: 503, headers: { "retry-after": "0" }, body: "{}" }));
});
afterEach(() => server.close());

const middleware = { onRequest: ({ request }: { request: Request }) => new Request(request) };

describe("an operation's method", () => {
  it.each([[[]], [[middleware]]])("may be any", async (chain) => {
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, { maxRetries: 0 });
    client.use(...chain);
    for (const method of ["QUERY", "COPY", "LINK", "M-SEARCH", "DELETE"]) {
      const operation: OperationDefinition = {
        api: "groups",
        method,
        path: "/x",
        responses: { "503": { json: true } },
      };
      await callOperation(client, operation, { body: { a: 1 } });
      const { method: sent, body } = server.requests.at(-1) ?? {};
      expect([sent, body]).toEqual([method, '{"a":1}']);
    }
  });

  it("is sent as the spec writes it", async () => {
    const sent: (string | undefined)[] = [];
    const fetch = async (_: string, init: RequestInit): Promise<Response> => {
      sent.push(init.method);
      return new Response("{}");
    };
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, { fetch });
    const operation: OperationDefinition = {
      api: "groups",
      method: "Copy",
      path: "/x",
      responses: { "200": { json: true } },
    };
    await callOperation(client, operation, {});
    client.use(middleware);
    await callOperation(client, operation, {});
    await (client.request as (method: string, path: string) => Promise<unknown>)("copy", "/x");
    expect(sent).toEqual(["Copy", "Copy", "COPY"]);
  });

  it("is repeated if it is QUERY, and not if nobody knows it", async () => {
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, { maxRetries: 1 });
    const responses = { "503": { json: true } };
    await callOperation(client, { api: "groups", method: "QUERY", path: "/x", responses }, { body: {} });
    expect(server.requests).toHaveLength(2);
    await callOperation(client, { api: "groups", method: "COPY", path: "/x", responses }, {});
    expect(server.requests).toHaveLength(3);
    await callOperation(
      client,
      { api: "groups", method: "COPY", path: "/x", responses },
      { idempotent: true },
    );
    expect(server.requests).toHaveLength(5);
  });
});

describe("a request that the platform does not have", () => {
  it.each([[[]], [[middleware]]])("is refused, with and without middleware", async (chain) => {
    const attempts: unknown[] = [];
    const client = createRawClient(
      { api: "groups", server: server.url, security: [] },
      { onRequest: (event) => attempts.push(event) },
    );
    client.use(...chain);
    const operation = { api: "groups", method: "PUT", path: "/x", responses: { "503": { json: true } } };
    for (const call of [
      () => callOperation(client, { ...operation, method: "TRACE" }, {}),
      () => callOperation(client, { ...operation, method: "GET" }, { body: 1 }),
      () => callOperation(client, operation, { fetchOptions: { cache: "never" as "no-store" } }),
    ]) {
      attempts.length = 0;
      const error = await caught(call());
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toMatchObject({
        message: "The platform cannot send such a request.",
        cause: expect.any(TypeError),
      });
      expect(attempts.length).toBeLessThan(2);
    }
    expect(server.requests).toEqual([]);
  });

  it.each<[method: string, error: typeof ConnectionError | typeof InvalidRequestError]>([
    ["GET", InvalidRequestError],
    ["HEAD", InvalidRequestError],
    ["TARGET", ConnectionError],
    ["HEADING", ConnectionError],
  ])("is a %s with a body, also where a Request can be made of it, as in Bun", async (method, error) => {
    vi.stubGlobal("Request", class {});
    try {
      const fetch = () => Promise.reject(new TypeError("fetch failed"));
      const options = { fetch, maxRetries: 0 };
      const client = createRawClient({ api: "groups", server: server.url, security: [] }, options);
      const operation = { api: "groups", method, path: "/x", responses: { "200": { json: true } } };
      expect(await caught(callOperation(client, operation, { body: 1 }))).toBeInstanceOf(error);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
