import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, type Options, operation, updateGroup } from "./groups-api.ts";
import {
  callOperation,
  type FetchOptions,
  InvalidRequestError,
  idempotencyKey,
  MissingCredentialsError,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: '{"id":"1"}' }));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const init = { params: { path: { id: "1" } }, body: {} };

/** What a call sends, to whichever host. */
async function sent(options: Options, call: object = {}) {
  const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response('{"id":"1"}'));
  const client = createClient({ apiToken: "t", ...options, fetch });
  await updateGroup(client, { ...init, ...call });
  await client.PUT("/groups/{id}", { ...init, ...call });
  const [[url = "", request] = [], [rawUrl, rawRequest] = []] = fetch.mock.calls;
  expect(rawUrl).toBe(url);
  return { url, requests: [request, rawRequest] as Record<string, unknown>[] };
}

async function refusal(options: Options, call: object = {}): Promise<string> {
  const fetch = vi.fn();
  const client = createClient({ apiToken: "t", ...options, fetch });
  const errors = [
    await caught(updateGroup(client, { ...init, ...call })),
    await caught(client.PUT("/groups/{id}", { ...init, ...call })),
  ];
  for (const error of errors) expect(error).toBeInstanceOf(InvalidRequestError);
  expect(fetch).not.toHaveBeenCalled();
  return (errors[0] as Error).message;
}

describe("a relative baseUrl", () => {
  it.each([
    ["https://app.example/a/b", "/api/cloudflare", "https://app.example/api/cloudflare"],
    ["https://app.example/a/b", "../api/", "https://app.example/api"],
    ["https://app.example/a/b", "api", "https://app.example/a/api"],
    ["http://app.example:8080/", "/api", "http://app.example:8080/api"],
    ["http://app.example:8080/", "http://app.example:8080/api", "http://app.example:8080/api"],
  ])("is resolved against the page %s: %s", async (page, baseUrl, want) => {
    vi.stubGlobal("document", { baseURI: page });
    vi.stubGlobal("location", { href: new URL("/elsewhere", page).href });
    expect((await sent({ baseUrl })).url).toBe(`${want}/groups/1`);
    vi.stubGlobal("document", undefined);
    vi.stubGlobal("location", { href: page });
    expect((await sent({ baseUrl })).url).toBe(`${want}/groups/1`);
  });

  it.each([
    ["http://app.example/", "http://other.example/api"],
    ["http://app.example/", "//other.example/api"],
    ["http://app.example/", "http://app.example:81/api"],
    ["https://app.example/", "http://app.example/api"],
    ["https://app.example/", "/api?x=1"],
    ["https://app.example/", ""],
    ["about:blank", "/api"],
    ["file:///index.html", "api"],
  ])("is refused on %s: %s", async (page, baseUrl) => {
    vi.stubGlobal("location", { href: page });
    expect(await refusal({ baseUrl })).toMatch(/^The server's address /);
  });

  it("is refused where a page says that addresses are relative to another host without encryption", async () => {
    vi.stubGlobal("document", { baseURI: "http://other.example/" });
    vi.stubGlobal("location", { href: "http://app.example/" });
    expect(await refusal({ baseUrl: "/api" })).toMatch(/^The server's address must begin with https/);
  });

  it("is resolved where the page alone knows its address", async () => {
    vi.stubGlobal("document", { baseURI: "https://app.example/a/b" });
    vi.stubGlobal("location", {});
    expect((await sent({ baseUrl: "/api" })).url).toBe("https://app.example/api/groups/1");
  });

  it("is refused where there is no page, even where asking for it throws", async () => {
    const message = "The server's address is relative, but there is no page that it could be relative to.";
    expect(await refusal({ baseUrl: "/api" })).toBe(message);
    Object.defineProperty(globalThis, "location", {
      get() {
        throw new ReferenceError("Access to location, run again with --location <href>.");
      },
      configurable: true,
    });
    try {
      expect(await refusal({ baseUrl: "/api" })).toBe(message);
      expect((await sent({ baseUrl: "https://a.example" })).url).toBe("https://a.example/groups/1");
    } finally {
      Reflect.deleteProperty(globalThis, "location");
    }
  });
});

describe("http", () => {
  const baseUrl = "http://gateway.internal:8080/api";

  it("is refused by a message that names the option that allows it", async () => {
    expect(await refusal({ baseUrl })).toContain("allowHttp");
  });

  it("is allowed by that option, with credentials, for the client alone", async () => {
    const { url, requests } = await sent({ baseUrl, allowHttp: true });
    expect(url).toBe("http://gateway.internal:8080/api/groups/1");
    for (const { headers } of requests) expect((headers as Headers).get("authorization")).toBe("Bearer t");
    expect(await refusal({ baseUrl }, { allowHttp: true })).toContain("allowHttp");
  });

  it.each(["ftp://gateway.internal", "http://u:p@gateway.internal"])(
    "is all that the option allows: %s",
    async (other) => {
      await refusal({ baseUrl: other, allowHttp: true });
    },
  );
});

describe('auth: "none"', () => {
  it("sends no credentials, and looks for none", async () => {
    vi.stubEnv("GROUPS_TOKEN", "from-the-environment");
    try {
      const { requests } = await sent({ apiToken: undefined, auth: "none" });
      for (const { headers } of requests)
        expect([...(headers as Headers).keys()]).not.toContain("authorization");
    } finally {
      vi.unstubAllEnvs();
    }
    expect(await caught(updateGroup(createClient({ baseUrl: server.url }), init))).toBeInstanceOf(
      MissingCredentialsError,
    );
  });

  it("cannot be given together with credentials", async () => {
    expect(await refusal({ auth: "none" })).toBe('auth is "none", but apiToken is given.');
  });
});

describe("fetchOptions", () => {
  it("of the client and the call reach fetch, where the call's win", async () => {
    const dispatcher = { dispatch() {} };
    const { requests } = await sent(
      { fetchOptions: { credentials: "include", cache: "no-store", dispatcher } },
      { fetchOptions: { cache: "reload", keepalive: true } },
    );
    for (const request of requests) {
      expect(request).toMatchObject({ credentials: "include", cache: "reload", keepalive: true });
      expect(request["dispatcher"]).toBe(dispatcher);
    }
  });

  it("are there where a middleware sees the request, and on what it puts in its place", async () => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response('{"id":"1"}'));
    const dispatcher = { dispatch() {} };
    const client = createClient({
      apiToken: "t",
      fetch,
      fetchOptions: { credentials: "include", dispatcher },
    });
    const seen: string[] = [];
    client.use({
      onRequest: ({ request }) => {
        seen.push(request.credentials);
        return new Request(request, { cache: "no-store" });
      },
    });
    await updateGroup(client, init);
    expect(seen).toEqual(["include"]);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: "include", cache: "no-store", dispatcher });
  });

  it("are there where a middleware's own request does not say another, as on Cloudflare", async () => {
    const { Request } = globalThis;
    class CloudflareRequest extends Request {
      readonly cf: unknown;
      constructor(url: string, given: RequestInit & { cf?: unknown }) {
        super(url, given);
        this.cf = given.cf;
      }
    }
    vi.stubGlobal("Request", CloudflareRequest);
    const cf = { cacheTtl: 1 };
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response('{"id":"1"}'));
    const client = createClient({ apiToken: "t", fetch, fetchOptions: { cf } });
    client.use({ onRequest: ({ request }) => new CloudflareRequest(request.url, { method: "POST" }) });
    await updateGroup(client, init);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: "POST", cf });
  });

  it.each(["method", "body", "headers", "signal", "redirect"])("must not have %s", async (name) => {
    const fetchOptions: FetchOptions = { [name]: "follow" };
    expect(await refusal({ fetchOptions })).toBe(`fetchOptions must not have ${name}.`);
    expect(await refusal({}, { fetchOptions })).toBe(`fetchOptions must not have ${name}.`);
  });
});

describe("a header", () => {
  it("is taken away by null, Accept as well", async () => {
    const { requests } = await sent({ headers: { accept: null, "user-agent": null } });
    for (const { headers } of requests) expect((headers as Headers).has("accept")).toBe(false);
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    await updateGroup(client, { ...init, headers: { accept: null } });
    expect(server.requests[0]?.headers["accept"]).not.toBe("application/json");
  });

  it.each(["content-length", "expect", "Upgrade", "Transfer-Encoding", "keep-alive"])(
    "of the connection is refused: %s",
    async (name) => {
      const message = `The header ${name.toLowerCase()} cannot be sent: it is the connection's own.`;
      expect(await refusal({ headers: { [name]: "x" } })).toBe(message);
      expect(await refusal({}, { headers: { [name]: "x" } })).toBe(message);
    },
  );
});

describe("an idempotency key", () => {
  const keyed = { ...operation, method: "POST", idempotencyKey: idempotencyKey("Idempotency-Key") };

  async function keysOf(call: object) {
    await using busy = await serve(() => ({ status: 503, headers: { "retry-after": "0" }, body: "{}" }));
    const client = createClient({ baseUrl: busy.url, apiToken: "t" });
    await callOperation(client, keyed, { ...init, ...call });
    await callOperation(client, keyed, { ...init, ...call });
    return busy.requests.map(({ headers }) => headers["idempotency-key"]);
  }

  it("is made for each call, is the same at every attempt, and lets a POST be repeated", async () => {
    const keys = await keysOf({});
    expect(keys).toHaveLength(6);
    const [first, second] = [keys[0], keys[3]];
    expect(keys).toEqual([first, first, first, second, second, second]);
    expect(first).not.toBe(second);
    expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it("may be given with the call", async () => {
    expect(await keysOf({ idempotencyKey: "mine" })).toEqual(Array(6).fill("mine"));
    expect(await keysOf({ headers: { "idempotency-key": "by header" } })).toEqual(Array(6).fill("by header"));
  });

  it("does not repeat what the call says is not to be", async () => {
    expect(await keysOf({ idempotent: false })).toHaveLength(2);
  });
});

describe("a frame without an address of its own", () => {
  it("has the origin of the page that it is in", async () => {
    vi.stubGlobal("origin", "http://app.example");
    vi.stubGlobal("document", { baseURI: "http://app.example/page" });
    vi.stubGlobal("location", { href: "about:srcdoc" });
    expect((await sent({ baseUrl: "/api" })).url).toBe("http://app.example/api/groups/1");
  });
});

describe("what a middleware says of a request", () => {
  it("wins over fetchOptions where it has changed it", async () => {
    const fetch = vi.fn(async (_url: string, _init: RequestInit) => new Response('{"id":"1"}'));
    const client = createClient({
      apiToken: "t",
      fetch,
      fetchOptions: { credentials: "include", cache: "reload" },
    });
    client.use({ onRequest: ({ request }) => new Request(request, { credentials: "omit" }) });
    await updateGroup(client, init);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: "omit", cache: "reload" });
  });
});
