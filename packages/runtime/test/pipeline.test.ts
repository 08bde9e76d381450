import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, definition, operation, updateGroup } from "./groups-api.ts";
import {
  type ApiError,
  addMiddleware,
  ConnectionError,
  callOperation,
  createClient as createBareClient,
  InvalidRequestError,
  removeMiddleware,
  unwrap,
} from "./runtime.ts";

let server: RecordingServer;
let status = 200;
beforeEach(async () => {
  status = 200;
  server = await serve(() => ({ status, headers: { "retry-after": "0" }, body: '{"id":"1","message":"m"}' }));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const init = { params: { path: { id: "1" } }, body: {} };

/** Counts how often a class of the platform is made. */
function counted(name: "Request" | "Response"): () => number {
  let count = 0;
  const Platform = globalThis[name] as unknown as new (...given: unknown[]) => object;
  vi.stubGlobal(
    name,
    class extends Platform {
      constructor(...given: unknown[]) {
        super(...given);
        count++;
      }
    },
  );
  return () => count;
}

describe("a call without middleware", () => {
  it("makes no Request, and a Response when it is first asked for", async () => {
    const { fetch } = globalThis;
    const requests = counted("Request");
    const responses = counted("Response");
    const client = createClient({ baseUrl: server.url, apiToken: "t", fetch });
    const result = await updateGroup(client, init);
    expect([requests(), responses()]).toEqual([0, 0]);
    expect(result.response).toBe(result.response);
    expect([requests(), responses()]).toEqual([0, 1]);
  });

  it.each([200, 404])("gives a result of which the response may be replaced: status %d", async (given) => {
    status = given;
    const result = await updateGroup(createClient({ baseUrl: server.url, apiToken: "t" }), init);
    expect(Object.keys(result)).toEqual(["ok", "status", result.ok ? "data" : "error", "response"]);
    const response = new Response("mine");
    expect(Object.defineProperty(result, "response", { value: response }).response).toBe(response);
  });

  it("makes both for a middleware to see", async () => {
    const { fetch } = globalThis;
    const requests = counted("Request");
    const responses = counted("Response");
    const client = createClient({ baseUrl: server.url, apiToken: "t", fetch });
    client.use({ onRequest() {} });
    await updateGroup(client, init);
    expect([requests(), responses()]).toEqual([1, 1]);
  });
});

describe("a client without raw methods", () => {
  it("has middleware by functions, and none after they have taken it away", async () => {
    const client = createBareClient(definition, { baseUrl: server.url, apiToken: "t" } as object);
    const seen: string[] = [];
    const middleware = { onRequest: ({ schemaPath }: { schemaPath: string }) => void seen.push(schemaPath) };
    addMiddleware(client, middleware);
    await callOperation(client, operation, init);
    removeMiddleware(client, { onRequest() {} });
    await callOperation(client, operation, init);
    removeMiddleware(client, { onRequest() {} }, middleware);
    await callOperation(client, operation, init);
    expect(seen).toEqual(["/groups/{id}", "/groups/{id}"]);
    expect(server.requests[0]?.headers["authorization"]).toBe("Bearer t");
  });

  it.each([{ "~api": "groups" }, undefined])("is what they want: %j", (other) => {
    const message = "This needs a client that createClient made.";
    expect(() => addMiddleware(other as never, { onRequest() {} })).toThrow(new InvalidRequestError(message));
    expect(() => removeMiddleware(other as never)).toThrow(new InvalidRequestError(message));
  });

  it("shows no credential when it is printed", () => {
    const client = createBareClient(definition, { apiToken: "s3cret" } as object);
    expect(JSON.stringify(client)).toBe('{"~api":"groups"}');
  });
});

describe("the options of a raw call", () => {
  it("hold for the request that a middleware puts in the place of its own", async () => {
    status = 503;
    const client = createClient({ baseUrl: server.url, apiToken: "t", maxRetries: 0 });
    client.use({ onRequest: ({ request }) => new Request(request) });
    const fetch = vi.fn((request: Request) => globalThis.fetch(request));
    await client.PUT("/groups/{id}", { ...init, fetch, maxRetries: 1 } as typeof init);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(server.requests).toHaveLength(2);
  });
});

describe("unwrap", () => {
  it("tells the call of a result, and less of one that was copied or made by hand", async () => {
    status = 404;
    const result = await updateGroup(createClient({ baseUrl: server.url, apiToken: "t" }), init);
    const response = new Response(null, { status: 404, statusText: "Not Found" });
    const byHand = { ok: false, status: 404, error: { message: "m" }, response } as const;
    const messages = [result, { ...result }, byHand].map((one) => {
      try {
        return unwrap(one as typeof result);
      } catch (error) {
        return (error as ApiError).message;
      }
    });
    expect(messages).toEqual([
      `PUT ${server.url}/groups/1 404 Not Found: m`,
      "404 Not Found: m",
      "404 Not Found: m",
    ]);
  });
});

describe("what Deno does not permit", () => {
  it.each(["NotCapable", "PermissionDenied"])("is not asked for again: %s", async (name) => {
    const fetch = vi.fn(async () => {
      throw Object.assign(new Error("Requires net access"), { name });
    });
    const error = await caught(updateGroup(createClient({ apiToken: "t", fetch }), init));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty("cause.name", name);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
