import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, operation, updateGroup } from "./groups-api.ts";
import { callOperation, InvalidRequestError, RedirectError } from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve((request) => ({
    status: request.url.startsWith("/missing") ? 404 : 200,
    body: '{"id":"1"}',
  }));
});
afterEach(() => server.close());

const init = { params: { path: { id: "1" } }, body: { name: "Admins" } };

function client() {
  return createClient({ baseUrl: server.url, apiToken: "t" });
}

describe("middleware", () => {
  it("may change the request's headers", async () => {
    const api = client();
    api.use({ onRequest: ({ request }) => request.headers.set("x-trace", "1") });
    await updateGroup(api, init);
    expect(server.requests[0]?.headers).toMatchObject({ "x-trace": "1", authorization: "Bearer t" });
  });

  it("may put another request in its place, which gets the credentials", async () => {
    const api = client();
    const controller = new AbortController();
    api.use({
      onRequest: ({ request }) =>
        new Request(`${server.url}/other?a=1`, {
          method: "POST",
          headers: request.headers,
          body: '{"from":"middleware"}',
          signal: controller.signal,
        }),
    });
    expect(await updateGroup(api, init)).toMatchObject({ ok: true });

    const [request] = server.requests;
    expect(request).toMatchObject({ method: "POST", url: "/other?a=1", body: '{"from":"middleware"}' });
    expect(request?.headers).toMatchObject({
      authorization: "Bearer t",
      "content-type": "application/json",
      accept: "application/json",
    });

    controller.abort(new Error("enough"));
    expect(await caught(updateGroup(api, init))).toBe(controller.signal.reason);
  });

  it("cannot have a redirect followed", async () => {
    await using redirecting = await serve(() => ({ status: 307, headers: { location: `${server.url}/x` } }));
    const api = client();
    api.use({
      onRequest: ({ request }) =>
        new Request(redirecting.url, { method: request.method, redirect: "follow" }),
    });
    expect(await caught(updateGroup(api, init))).toBeInstanceOf(RedirectError);
    expect(server.requests).toEqual([]);
  });

  it("may send a copy of the request", async () => {
    const api = client();
    api.use(
      { onRequest: ({ request }) => request.clone() },
      { onRequest: ({ request }) => new Request(request) },
    );
    await updateGroup(api, init);
    expect(server.requests[0]).toMatchObject({ method: "PUT", url: "/groups/1", body: '{"name":"Admins"}' });
  });

  it("may read the request's body", async () => {
    const api = client();
    const bodies: string[] = [];
    api.use({ onRequest: async ({ request }) => void bodies.push(await request.text()) });
    await updateGroup(api, init);
    expect(bodies).toEqual(['{"name":"Admins"}']);
    expect(server.requests[0]?.body).toBe('{"name":"Admins"}');
  });

  it("cannot lead credentials to where they are not safe", async () => {
    const api = client();
    api.use({ onRequest: () => new Request("http://api.example.com/") });
    expect(await caught(updateGroup(api, init))).toBeInstanceOf(InvalidRequestError);
  });

  it.each([true, 1, "x", {}])("must not return anything else: %s", async (thing) => {
    for (const [name, wanted] of [
      ["onRequest", "a Request, a Response or nothing"],
      ["onResponse", "a Response or nothing"],
      ["onError", "an Error, a Response or nothing"],
    ] as const) {
      // What cannot be reached is what onError is for.
      const baseUrl = name === "onError" ? "http://127.0.0.1:1" : server.url;
      const api = createClient({ baseUrl, apiToken: "t", maxRetries: 0 });
      api.use({ [name]: () => thing } as never);
      const error = await caught(updateGroup(api, init));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toHaveProperty("message", `${name} of a middleware must return ${wanted}.`);
    }
  });

  it("may answer by itself, without credentials being asked for", async () => {
    const api = createClient({});
    api.use({ onRequest: () => new Response('{"id":"local"}') });
    expect(await updateGroup(api, init)).toMatchObject({ ok: true, status: 200, data: { id: "local" } });
    expect(server.requests).toEqual([]);
  });

  it.each([
    ["JSON", '{"success":false}', { success: false }],
    ["text", "oops", "oops"],
    ["nothing", "", undefined],
  ])("may put another response in the place of a failure: %s", async (_, body, error) => {
    const api = client();
    api.use({ onResponse: () => new Response(body, { status: 502 }) });
    expect(await updateGroup(api, init)).toMatchObject({ ok: false, status: 502, error });
  });

  it("may put another response in the place of a success", async () => {
    const api = client();
    api.use({ onResponse: ({ response }) => new Response('{"id":"2"}', response) });
    expect(await updateGroup(api, init)).toMatchObject({ ok: true, data: { id: "2" } });
  });

  it("may read the response", async () => {
    const api = client();
    const bodies: string[] = [];
    api.use({ onResponse: async ({ response }) => void bodies.push(await response.clone().text()) });
    expect(await updateGroup(api, init)).toMatchObject({ ok: true, data: { id: "1" } });
    expect(bodies).toEqual(['{"id":"1"}']);
  });

  it("may read the response without a copy, of which an operation has its own", async () => {
    const api = client();
    const bodies: string[] = [];
    api.use({ onResponse: async ({ response }) => void bodies.push(await response.text()) });
    expect(await updateGroup(api, init)).toMatchObject({ ok: true, data: { id: "1" } });
    expect(bodies).toEqual(['{"id":"1"}']);
  });

  it("sees the request in the order in which it was added, and what comes of it in the other", async () => {
    const seen: string[] = [];
    const named = (name: string) => ({
      onRequest: () => void seen.push(`request ${name}`),
      onResponse: () => void seen.push(`response ${name}`),
      onError: ({ error }: { error: unknown }) => {
        seen.push(`error ${name}: ${(error as Error).name}`);
        return new RangeError(name);
      },
    });
    const api = client();
    api.use(named("a"), named("b"));
    await updateGroup(api, init);
    expect(seen).toEqual(["request a", "request b", "response b", "response a"]);

    seen.length = 0;
    const failing = createClient({ baseUrl: "http://127.0.0.1:1", apiToken: "t", maxRetries: 0 });
    failing.use(named("a"), named("b"));
    expect(await caught(updateGroup(failing, init))).toEqual(new RangeError("a"));
    expect(seen).toEqual(["request a", "request b", "error b: ConnectionError", "error a: RangeError"]);
  });

  it("works around raw methods, and ends with eject", async () => {
    const api = client();
    let calls = 0;
    const count = { onRequest: () => void calls++ };
    api.use(count);
    const { data, response } = await api.PUT("/groups/{id}", init);
    api.eject(count);
    await api.PUT("/groups/{id}", init);
    expect(data).toEqual({ id: "1" });
    expect(response.status).toBe(200);
    expect(calls).toBe(1);
  });
});

/** What `fetch` is told of a call whose request a middleware has made. */
async function told(replace: (request: Request) => Request, method = "PUT"): Promise<RequestInit> {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response('{"id":"1"}'));
  const api = createClient({ apiToken: "t", fetch });
  api.use({ onRequest: ({ request }) => replace(request) });
  await callOperation(api, { ...operation, method }, method === "PUT" ? init : { params: init.params });
  return fetch.mock.calls[0]?.[1] ?? {};
}

describe("a request that a middleware puts in the place of a call's", () => {
  it.each<[name: string, value: unknown]>([
    ["cache", "no-store"],
    ["credentials", "omit"],
    ["integrity", "sha256-abc"],
    ["keepalive", true],
    ["mode", "same-origin"],
    ["referrer", "https://app.example.com/page"],
    ["referrerPolicy", "no-referrer"],
  ])("is sent with its own options: %s", async (name, value) => {
    expect(await told((request) => new Request(request, { [name]: value }))).toHaveProperty(name, value);
  });

  it("is sent with what Cloudflare's requests have", async () => {
    const cf = { cacheTtl: 1 };
    expect(await told((request) => Object.assign(request.clone(), { cf }))).toHaveProperty("cf", cf);
  });

  it("is sent with no option that nobody has set", async () => {
    const parts = ["body", "headers", "method", "redirect", "signal"];
    expect(Object.keys(await told((request) => request)).sort()).toEqual(parts);
    expect(Object.keys(await told((request) => new Request(request))).sort()).toEqual(parts);
  });

  it("is sent with its bytes", async () => {
    const body = Uint8Array.of(0, 0xff, 0xc3, 10);
    const api = client();
    api.use({ onRequest: ({ request }) => new Request(request, { body }) });
    await updateGroup(api, init);
    expect([...(server.requests[0]?.bytes ?? [])]).toEqual([...body]);
  });

  it("may be of a platform without streams, as in React Native, and without signals", async () => {
    const old = {
      body: { value: undefined },
      arrayBuffer: { value: undefined },
      signal: { value: undefined },
    };
    const replace = (request: Request) => Object.defineProperties(new Request(request), old);
    expect(await told(replace)).toHaveProperty("body", '{"name":"Admins"}');
    expect(await told(replace, "GET")).toHaveProperty("body", null);
  });
});

describe("a raw method's request", () => {
  it("is sent with its bytes", async () => {
    const body = Uint8Array.of(0, 0xff, 0xc3, 10);
    await client().PUT("/groups/{id}", { ...init, bodySerializer: () => body });
    expect([...(server.requests[0]?.bytes ?? [])]).toEqual([...body]);
  });
});
