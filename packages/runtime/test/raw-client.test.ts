import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, definition, operation, updateGroup } from "./groups-api.ts";
import { type ClientOptions, createRawClient, InvalidRequestError } from "./runtime.ts";

let server: RecordingServer;
let other: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: '{"id":"1"}' }));
  other = await serve(() => ({ body: '{"id":"2"}' }));
});
afterEach(async () => {
  await server.close();
  await other.close();
});

const init = { params: { path: { id: "1" } }, body: { name: "Admins" } };
const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

type Call = (path: string, init?: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
type AnyMethods = Record<(typeof methods)[number], Call> & {
  request: (method: string, path: string, init?: object) => ReturnType<Call>;
};

/** A client of which any path may be called, as in JavaScript. */
function untyped(options: ClientOptions & { apiToken?: string } = {}): AnyMethods {
  return createRawClient(definition, {
    baseUrl: server.url,
    apiToken: "t",
    ...options,
  } as ClientOptions) as never;
}

describe("a raw method", () => {
  const sendable = methods.filter((method) => method !== "TRACE");
  it.each(sendable)("calls the API with its own name, with and without an init: %s", async (method) => {
    const sent: [url: string, method: string | undefined, token: string | null][] = [];
    const fetch = async (url: string, init: RequestInit) => {
      sent.push([url, init.method, new Headers(init.headers).get("authorization")]);
      return new Response('{"id":"1"}');
    };
    const client = untyped({ fetch });
    await client[method]("/x");
    await client[method]("/x", {});
    await client.request(method, "/x");
    await client.request(method.toLowerCase(), "/x");
    expect(sent).toEqual(Array.from({ length: 4 }, () => [`${server.url}/x`, method, "Bearer t"]));
  });

  it("is refused where the platform has no such request", async () => {
    const error = await caught(untyped().TRACE("/x"));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", "The platform cannot send such a request.");
  });

  it.each([
    ["CONNECT", false],
    ["TRACE", false],
    ["track", false],
    ["BACKTRACE", true],
    ["TRACEROUTE", true],
  ])("is sent or refused, also where the platform makes such requests: %s", async (method, isSent) => {
    const { Request } = globalThis;
    vi.stubGlobal(
      "Request",
      class extends Request {
        constructor(url: string, init: RequestInit) {
          super(url, { ...init, method: "POST" });
          Object.defineProperty(this, "method", { value: init.method });
        }
      },
    );
    try {
      const fetch = vi.fn(async () => new Response("{}"));
      const called = await untyped({ fetch }).request(method, "/x").catch(String);
      expect(fetch).toHaveBeenCalledTimes(isSent ? 1 : 0);
      if (!isSent) expect(called).toBe("InvalidRequestError: The platform cannot send such a request.");
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("is what openapi-fetch has: data, error and response", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    const { data, error, response } = await client.PUT("/groups/{id}", init);
    expect([data, error, response.status, response.url]).toEqual([{ id: "1" }, undefined, 200, ""]);
    expect(server.requests[0]).toMatchObject({ method: "PUT", url: "/groups/1", body: '{"name":"Admins"}' });
  });

  it("of request is the same, in either letter case", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    expect(await client.request("put", "/groups/{id}", init)).toMatchObject({ data: { id: "1" } });
    expect(server.requests[0]).toMatchObject({ method: "PUT", url: "/groups/1" });
    expect(server.requests[0]?.headers["authorization"]).toBe("Bearer t");
  });

  it("writes its query as the API says", async () => {
    await untyped().GET("/x", { params: { query: { tags: ["a b", "c"], filter: { "k&": 1 } } } });
    expect(server.requests[0]?.url).toBe("/x?tags=a%20b&tags=c&k%26=1");
  });

  it("may have braces in the query of its path, which are no parameter", async () => {
    await untyped().GET("/x?filter={a}");
    expect(server.requests[0]?.url).toBe("/x?filter={a}");
  });

  it("takes a query serializer, a body serializer and a parser of its own", async () => {
    const { data } = await untyped().POST("/x", {
      params: { query: { a: 1 } },
      querySerializer: () => "mine",
      body: { a: 1 },
      bodySerializer: () => "mine as well",
      headers: { "Content-Type": "text/plain" },
      parseAs: "text",
    });
    expect(data).toBe('{"id":"1"}');
    expect(server.requests[0]).toMatchObject({ url: "/x?mine", body: "mine as well" });
    expect(server.requests[0]?.headers["content-type"]).toBe("text/plain");
  });

  it("knows nothing of an operation's media types", async () => {
    await untyped().PUT("/x", { body: {} });
    expect(server.requests[0]?.headers).toMatchObject({
      accept: "*/*",
      "content-type": "application/json",
    });
  });

  it.each([
    ["BigInt", { a: 1n }],
    ["itself", selfish()],
  ])("is not sent with a body that JSON does not know: %s", async (_, body) => {
    for (const call of [
      () => untyped().PUT("/x", { body }),
      () =>
        updateGroup(createClient({ baseUrl: server.url, apiToken: "t" }), { ...init, body: body as never }),
    ]) {
      const error = await caught(call());
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toMatchObject({
        message: "The body cannot be written as JSON.",
        cause: expect.any(TypeError),
      });
    }
    expect(server.requests).toEqual([]);
  });

  it("lets an error of the caller's serializers through", async () => {
    const mistake = new TypeError("no such member");
    const fail = () => {
      throw mistake;
    };
    for (const own of [{ bodySerializer: fail }, { querySerializer: fail }]) {
      expect(await caught(untyped({}).PUT("/x", { body: {}, ...own }))).toBe(mistake);
    }
  });

  it("lets an error of the caller's serializers through, whatever the body is", async () => {
    const mistake = new TypeError("no such member");
    const fail = () => {
      throw mistake;
    };
    expect(await caught(untyped().PUT("/x", { body: new Map(), bodySerializer: fail }))).toBe(mistake);
    expect(await caught(untyped().PUT("/x", { body: new FormData(), querySerializer: fail }))).toBe(mistake);
    expect(await caught(untyped().GET("/x", { querySerializer: fail }))).toBe(mistake);
  });

  it("may write a form in another way", async () => {
    const body = new FormData();
    body.set("a", "1");
    const bodySerializer = (form: FormData) => JSON.stringify(Object.fromEntries(form));
    await untyped().PUT("/x", { body, bodySerializer });
    expect(server.requests[0]?.body).toBe('{"a":"1"}');
  });

  it("lets an error of the caller's toJSON through", async () => {
    const own = new Error("mine");
    const body = {
      toJSON: () => {
        throw own;
      },
    };
    expect(await caught(untyped().PUT("/x", { body }))).toBe(own);
  });

  it("sends a body that is a stream once, also where a middleware sees the request", async () => {
    for (const middleware of [[], [{ onRequest() {} }]]) {
      let calls = 0;
      const fetch = async () => {
        calls += 1;
        return new Response("{}", { status: 503, headers: { "retry-after": "0" } });
      };
      const bodySerializer = () => new Blob(["x"]).stream();
      await untyped({ fetch }).PUT("/x", { body: {}, bodySerializer, duplex: "half", middleware });
      expect(calls).toBe(1);
    }
  });
});

describe("the body of a raw method's response", () => {
  it("is the platform's own to parse, and to complain of", async () => {
    const fetch = async () => new Response("<p>", { headers: { "content-type": "text/html" } });
    const error = await caught(untyped({ fetch }).GET("/x", { parseAs: "formData" }));
    expect(error).toBeInstanceOf(TypeError);
  });

  it.each([undefined, "json", "text"])("is read as text where there are no streams: %s", async (parseAs) => {
    const blob = () => Promise.reject(new Error("no Blob"));
    const fetch = async () =>
      Object.defineProperties(new Response("12"), { body: { value: undefined }, blob: { value: blob } });
    const { data } = await untyped({ fetch }).GET("/x", parseAs ? { parseAs } : {});
    expect(data).toBe(parseAs === "text" ? "12" : 12);
  });

  it("has its bytes where there are no streams", async () => {
    const bytes = Uint8Array.of(0, 0xff, 0xc3, 10);
    const fetch = async () => Object.defineProperty(new Response(bytes), "body", { value: undefined });
    const { data } = await untyped({ fetch }).GET("/x", { parseAs: "arrayBuffer" });
    expect([...new Uint8Array(data as ArrayBuffer)]).toEqual([...bytes]);
  });
});

describe("the baseUrl of a single raw call", () => {
  it("may be http where the client allows it", async () => {
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return new Response("{}");
    };
    const baseUrl = "http://gateway.internal/v1";
    await untyped({ fetch, allowHttp: true }).GET("/x", { baseUrl });
    expect(await caught(untyped({ fetch }).GET("/x", { baseUrl }))).toBeInstanceOf(InvalidRequestError);
    expect(urls).toEqual([`${baseUrl}/x`]);
  });
});

describe("the fetch of a single raw call", () => {
  it("is called with a Request that is complete, and only for that call", async () => {
    const requests: Request[] = [];
    const fetch = (request: Request) => {
      requests.push(request.clone());
      return globalThis.fetch(request);
    };
    const client = createClient({
      baseUrl: server.url,
      apiToken: "t",
      fetch: () => Promise.reject(new Error("the client's own")),
    });
    const { data } = await client.PUT("/groups/{id}", { ...init, fetch });
    expect(data).toEqual({ id: "1" });
    expect(requests).toHaveLength(1);
    const [request] = requests;
    expect(request).toBeInstanceOf(Request);
    expect([request?.method, request?.url, await request?.text()]).toEqual([
      "PUT",
      `${server.url}/groups/1`,
      '{"name":"Admins"}',
    ]);
    expect(request?.headers.get("authorization")).toBe("Bearer t");
    expect(
      await caught(client.PUT("/groups/{id}", { ...init, maxRetries: 0 } as typeof init)),
    ).toHaveProperty("cause.message", "the client's own");
  });

  it("gets a new Request for each attempt", async () => {
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      await request.text();
      const status = requests.length === 1 ? 503 : 200;
      return new Response("{}", { status, headers: { "retry-after": "0" } });
    };
    const { response } = await untyped().PUT("/x", { ...init, fetch });
    expect(response.status).toBe(200);
    expect(requests).toHaveLength(2);
    expect(requests[0] === requests[1]).toBe(false);
  });

  it("sees what middleware has done, and is aborted with the call", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    client.use({ onRequest: ({ request }) => request.headers.set("x-trace", "1") });
    const controller = new AbortController();
    const reason = new Error("enough");
    const fetch = (request: Request) => {
      expect(request.headers.get("x-trace")).toBe("1");
      controller.abort(reason);
      expect(request.signal.aborted).toBe(true);
      return globalThis.fetch(request);
    };
    const error = await caught(client.PUT("/groups/{id}", { ...init, fetch, signal: controller.signal }));
    expect(error).toBe(reason);
  });
});

describe("credentials", () => {
  it("go to no other origin than the client's server: an absolute URL", async () => {
    await untyped().GET(`${other.url}/x`);
    await untyped().GET(`${server.url}/other/path`);
    expect(other.requests[0]?.url).toBe("/x");
    expect(other.requests[0]?.headers).not.toHaveProperty("authorization");
    expect(server.requests[0]?.headers["authorization"]).toBe("Bearer t");
  });

  it("go to no other origin than the client's server: the baseUrl of a call", async () => {
    await untyped().GET("/x", { baseUrl: `${other.url}/v1` });
    await untyped().GET("/x", { baseUrl: `${server.url}/v1` });
    expect(other.requests.map(({ url }) => url)).toEqual(["/v1/x"]);
    expect(other.requests[0]?.headers).not.toHaveProperty("authorization");
    expect(server.requests.map(({ url }) => url)).toEqual(["/v1/x"]);
    expect(server.requests[0]?.headers["authorization"]).toBe("Bearer t");
  });

  it("go to no other origin than the client's server: another host, port or scheme", async () => {
    const sent: [url: string, token: string | null][] = [];
    const fetch = async (url: string, init: RequestInit) => {
      sent.push([url, new Headers(init.headers).get("authorization")]);
      return new Response("{}");
    };
    const client = untyped({ fetch, baseUrl: "https://localhost/v4" });
    for (const url of [
      "https://localhost/x",
      "https://localhost:443/v4/x",
      "https://localhost:8443/v4/x",
      "https://127.0.0.1/v4/x",
      "http://localhost/v4/x",
      "http://localhost:443/v4/x",
      "https://a.localhost/v4/x",
    ]) {
      await client.GET(url);
    }
    expect(sent).toEqual([
      ["https://localhost/x", "Bearer t"],
      ["https://localhost/v4/x", "Bearer t"],
      ["https://localhost:8443/v4/x", null],
      ["https://127.0.0.1/v4/x", null],
      ["http://localhost/v4/x", null],
      ["http://localhost:443/v4/x", null],
      ["https://a.localhost/v4/x", null],
    ]);
  });

  it("go to no other origin than the client's server: one that begins like it", async () => {
    const sent: [url: string, token: string | null][] = [];
    const fetch = async (url: string, init: RequestInit) => {
      sent.push([url, new Headers(init.headers).get("authorization")]);
      return new Response("{}");
    };
    const client = untyped({ fetch, baseUrl: "https://localhost" });
    for (const url of [
      "https://localhost/x",
      "https://localhost.evil.example/x",
      "https://localhost:8443/x",
    ]) {
      await client.GET(url);
    }
    expect(sent).toEqual([
      ["https://localhost/x", "Bearer t"],
      ["https://localhost.evil.example/x", null],
      ["https://localhost:8443/x", null],
    ]);
  });

  it("go to no other origin than the client's server: a middleware's request", async () => {
    const client = createClient({ baseUrl: server.url, apiEmail: "a@example.com", apiKey: "k" });
    let target = other.url;
    client.use({ onRequest: ({ request }) => new Request(`${target}/x`, request) });
    await updateGroup(client, init);
    expect(other.requests[0]).toMatchObject({ method: "PUT", url: "/x", body: '{"name":"Admins"}' });
    expect(other.requests[0]?.headers).not.toHaveProperty("x-auth-key");
    expect(other.requests[0]?.headers).not.toHaveProperty("x-auth-email");
    target = server.url;
    await updateGroup(client, init);
    expect(server.requests[0]?.headers).toMatchObject({ "x-auth-key": "k", "x-auth-email": "a@example.com" });
  });

  it("are not asked for where they are not sent", async () => {
    let calls = 0;
    const apiToken = (): string => {
      calls += 1;
      return "t";
    };
    await untyped({ apiToken: apiToken as never }).GET(`${other.url}/x`);
    await untyped({ apiToken: undefined as never }).GET(`${other.url}/x`);
    expect(calls).toBe(0);
    expect(other.requests).toHaveLength(2);
  });

  it("stay with the server when a path looks like another host", async () => {
    for (const path of [`//${new URL(other.url).host}/x`, "/\\evil.example.com", "/@evil.example.com/"]) {
      await untyped().GET(path);
    }
    expect(other.requests).toEqual([]);
    expect(server.requests).toHaveLength(3);
  });
});

describe("middleware", () => {
  it("that is no object is refused", () => {
    const client = createClient();
    for (const middleware of ["x", 1, () => {}, {}, [], { onrequest() {} }]) {
      expect(() => client.use(middleware as never)).toThrow(
        "Middleware must be an object with onRequest, onResponse or onError.",
      );
    }
    expect(() => client.use(null as never, undefined as never)).not.toThrow();
  });

  it("comes before that of a single call, and both see the request", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    const seen: string[] = [];
    client.use({ onRequest: ({ request }) => void seen.push(`client ${request.url}`) });
    const middleware = [
      { onRequest: ({ request }: { request: Request }) => void seen.push(`call ${request.url}`) },
    ];
    await client.PUT("/groups/{id}", { ...init, middleware });
    expect(seen).toEqual([`client ${server.url}/groups/1`, `call ${server.url}/groups/1`]);
  });

  it("of a single call alone gets a real request", async () => {
    const seen: unknown[] = [];
    const middleware = [{ onRequest: ({ request }: { request: unknown }) => void seen.push(request) }];
    await createClient({ baseUrl: server.url, apiToken: "t" }).PUT("/groups/{id}", { ...init, middleware });
    expect(seen[0]).toBeInstanceOf(Request);
  });

  it("of the client gets a real request, of operations as well", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    const seen: unknown[] = [];
    client.use({ onRequest: ({ request }) => void seen.push(request) });
    await client.PUT("/groups/{id}", init);
    await updateGroup(client, init);
    expect(seen).toEqual([expect.any(Request), expect.any(Request)]);
  });

  it("throws what it throws", async () => {
    for (const thrown of [new SyntaxError("mine"), new TypeError("mine")]) {
      const client = createClient({ baseUrl: server.url, apiToken: "t" });
      const fail = () => {
        throw thrown;
      };
      client.use({ onResponse: fail });
      expect(await caught(updateGroup(client, init))).toBe(thrown);
      expect(await caught(client.PUT("/groups/{id}", init))).toBe(thrown);
      const early = createClient({ baseUrl: server.url, apiToken: "t" });
      early.use({ onRequest: fail });
      expect(await caught(updateGroup(early, init))).toBe(thrown);
      // openapi-fetch writes it as an empty object.
      expect(await caught(early.PUT("/groups/{id}", { ...init, body: new Map() as object }))).toBe(thrown);
    }
  });

  it("throws what it throws, of an answer that is not JSON as well", async () => {
    const thrown = new SyntaxError("mine");
    const fetch = async () => new Response("<html>", { status: 400 });
    const client = createClient({ apiToken: "t", fetch });
    client.use({
      onResponse: () => {
        throw thrown;
      },
    });
    expect(await caught(client.PUT("/groups/{id}", init))).toBe(thrown);
  });

  it("is gone after eject, of operations and raw methods", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    const trace = { onRequest: ({ request }: { request: Request }) => request.headers.set("x-trace", "1") };
    client.use(trace);
    await client.PUT("/groups/{id}", init);
    client.eject(trace);
    await client.PUT("/groups/{id}", init);
    await updateGroup(client, init);
    expect(server.requests.map(({ headers }) => headers["x-trace"])).toEqual(["1", undefined, undefined]);
    expect(server.requests.map(({ body }) => body)).toEqual(Array(3).fill('{"name":"Admins"}'));
    expect(operation.method).toBe("PUT");
  });
});

describe("a client's headers", () => {
  it("may be null, as in JavaScript", async () => {
    await untyped({ headers: null as never }).PUT("/x");
    expect(server.requests).toHaveLength(1);
  });

  it("are sent, of whichever kind, where they are not undefined", async () => {
    const given = { "X-One": "1", "user-agent": undefined };
    for (const headers of [given, new Headers({ "X-One": "1" })]) {
      const client = createRawClient({ ...definition, userAgent: "groups/1" }, {
        baseUrl: server.url,
        apiToken: "t",
        headers,
      } as ClientOptions) as unknown as AnyMethods;
      await client.GET("/x");
    }
    const seen = server.requests.map(({ headers }) => [headers["x-one"], headers["user-agent"]]);
    expect(seen).toEqual(Array(2).fill(["1", "groups/1"]));
  });
});

describe("a header that cannot be sent", () => {
  it.each([
    ["value", "X-One", "s3cret\nX-Evil: 1"],
    ["letter", "X-One", "s3cretł"],
    ["name", "X One", "s3cret"],
  ])("is refused, and not shown: its %s", async (_, name, value) => {
    for (const call of [
      () => untyped().PUT("/x", { headers: { [name]: value }, body: {} }),
      () => untyped({ headers: { [name]: value } }).PUT("/x"),
      () =>
        updateGroup(createClient({ baseUrl: server.url, apiToken: "t" }), {
          ...init,
          headers: { [name]: value },
        }),
    ]) {
      const error = await caught(call());
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toHaveProperty("message", "A header has a name or a value that cannot be sent.");
      expect(error).not.toHaveProperty("cause");
    }
    expect(server.requests).toEqual([]);
  });
});

describe("a request that the platform refuses", () => {
  it.each([false, true])(
    "is an InvalidRequestError, and not tried again: with middleware %s",
    async (isSeen) => {
      let attempts = 0;
      const onRequest = () => void attempts++;
      const middleware = isSeen ? [{ onResponse() {} }] : [];
      // fetch sends no body with a GET.
      const error = await caught(
        untyped({ maxRetries: 1, onRequest }).GET("/x", { body: { a: 1 }, middleware }),
      );
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toHaveProperty("message", "The platform cannot send such a request.");
      expect(attempts).toBeLessThan(2);
    },
  );
});

function selfish(): object {
  const body: Record<string, unknown> = {};
  body["self"] = body;
  return body;
}

describe("a form of another library", () => {
  class FormDataOfJsdom extends FormData {}

  it("is refused where the platform would send its name as a text", async () => {
    const { Request } = globalThis;
    // What Node's does with jsdom's.
    vi.stubGlobal(
      "Request",
      class extends Request {
        constructor(url: string, init: RequestInit) {
          super(url, init.body instanceof FormDataOfJsdom ? { ...init, body: String(init.body) } : init);
        }
      },
    );
    try {
      for (const headers of [{}, { "content-type": "text/x-multipart" }]) {
        const error = await caught(untyped().PUT("/x", { body: new FormDataOfJsdom(), headers }));
        expect(error).toBeInstanceOf(InvalidRequestError);
        expect(error).toHaveProperty(
          "message",
          "The body is a FormData that the platform's fetch does not know.",
        );
      }
      expect(server.requests).toEqual([]);
      await untyped().PUT("/x", { body: new FormData() });
      expect(server.requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data/);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
