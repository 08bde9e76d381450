import { caught, type Handler, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, describe, expect, it } from "vitest";
import { createClient, type Options, operation, updateGroup } from "./groups-api.ts";
import { ConnectionError, callOperation, createRawClient, InvalidRequestError, textBody } from "./runtime.ts";

const init = { params: { path: { id: "1" } }, body: { name: "Admins" } };

let server: RecordingServer;
afterEach(() => server.close());

async function start(handler: Handler, options: Options = {}) {
  server = await serve(handler);
  return createClient({ baseUrl: server.url, apiToken: "t", ...options });
}

const found: Handler = () => ({ body: '{"id":"1"}' });

describe("a request", () => {
  it("is what the caller wrote, in its order", async () => {
    const client = await start(found);
    const body = { name: "Grüße", members: [3, 1], zeta: undefined, alpha: null };
    await updateGroup(client, { params: { path: { id: "1" }, query: { dry_run: true } }, body });

    const [request] = server.requests;
    expect(request?.method).toBe("PUT");
    expect(request?.url).toBe("/groups/1?dry_run=true");
    expect(request?.body).toBe('{"name":"Grüße","members":[3,1],"alpha":null}');
    expect(request?.headers["content-type"]).toBe("application/json");
    expect(request?.headers["accept"]).toBe("application/json");
    expect(request?.headers["content-length"]).toBe(String(request?.bytes.length));
  });

  it("has lists and objects in its query as OpenAPI's defaults say", async () => {
    const query = { tags: ["a b", "c&d"], filter: { kind: "x=y", size: 2 } };
    await updateGroup(await start(found), { ...init, params: { path: { id: "1" }, query } });
    expect(server.requests[0]?.url).toBe("/groups/1?tags=a%20b&tags=c%26d&kind=x%3Dy&size=2");
  });

  it("encodes the names in its query as well", async () => {
    const query = { "a&b": "1", filter: { "x=y#": "2" } };
    await callOperation(await start(found), operation, { params: { path: { id: "1" }, query } });
    expect(server.requests[0]?.url).toBe("/groups/1?a%26b=1&x%3Dy%23=2");
  });

  it.each([[{ q: [["a"]] }], [{ q: { a: {} } }], [{ q: Number.NaN }], [{ q: "\ud800" }]])(
    "is not sent with a query like %j",
    async (query) => {
      const sent = callOperation(await start(found), operation, { params: { path: { id: "1" }, query } });
      expect(await caught(sent)).toMatchObject({
        code: "invalid-request-error",
        message: expect.stringMatching(/^The query parameter [qa] must be well-formed text, a finite number/),
      });
      expect(server.requests).toEqual([]);
    },
  );

  it("has no query where the API has none", async () => {
    server = await serve(found);
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    const sent = callOperation(client, operation, { params: { path: { id: "1" }, query: { a: 1 } } });
    const error = await caught(sent);
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", "The API has no query parameters.");
    expect(server.requests).toEqual([]);
  });

  it("has its query after that which the spec's path has", async () => {
    const listing = { ...operation, path: "/groups?view=all" };
    await callOperation(await start(found), listing, { params: { query: { a: 1 } } });
    expect(server.requests[0]?.url).toBe("/groups?view=all&a=1");
  });

  it.each<[given: string, value: unknown, want: string]>([
    ["a number", 1, "1"],
    ["a list", [1, "b", true], "1, b, true"],
    ["a Date", new Date(0), "1970-01-01T00:00:00.000Z"],
    ["a list with a Date", ["a", new Date(0)], "a, 1970-01-01T00:00:00.000Z"],
  ])("has a header parameter as text: %s", async (_, value, want) => {
    const params = { path: { id: "1" }, header: { "X-One": value } };
    await callOperation(await start(found), operation, { params });
    expect(server.requests[0]?.headers["x-one"]).toBe(want);
  });

  it.each<[given: string, value: unknown]>([
    ["an object", { a: "s3cret" }],
    ["a list of objects", [{ a: "s3cret" }]],
    ["a list with an object", ["s3cret", {}]],
    ["a list with null", ["s3cret", null]],
  ])("is not sent with a header parameter that has no text: %s", async (_, value) => {
    const params = { path: { id: "1" }, header: { "X-One": value } };
    const error = await caught(callOperation(await start(found), operation, { params }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", "A header has a name or a value that cannot be sent.");
    expect(server.requests).toEqual([]);
  });

  it("has the media types of its operation", async () => {
    const patch = {
      ...operation,
      contentType: "application/merge-patch+json",
      accept: "application/problem+json",
    };
    const client = await start(found);
    await callOperation(client, patch, init);
    await callOperation(client, patch, {
      ...init,
      headers: { "content-type": "text/plain", accept: "text/html" },
    });
    const types = server.requests.map(({ headers }) => [headers["content-type"], headers["accept"]]);
    expect(types).toEqual([
      ["application/merge-patch+json", "application/problem+json"],
      ["text/plain", "text/html"],
    ]);
  });

  it("has the Content-Type that the client says to all, unless that is JSON", async () => {
    const csv = { ...operation, contentType: "text/csv", writeBody: textBody };
    const types: unknown[] = [];
    for (const type of ["Application/JSON; charset=utf-8", 'multipart/related; type="application/json"']) {
      const client = await start(found, { headers: { "content-type": type } });
      await callOperation(client, csv, { params: init.params, body: "a,b" });
      types.push(server.requests[0]?.headers["content-type"]);
      await server.close();
    }
    expect(types).toEqual(["text/csv", 'multipart/related; type="application/json"']);
  });

  it("has no Content-Type of ours where the call takes it away", async () => {
    const names: string[] = [];
    const fetch = async (_: string, { headers }: RequestInit) => {
      names.push(...(headers as Headers).keys());
      return new Response('{"id":"1"}');
    };
    await updateGroup(await start(found, { fetch }), { ...init, headers: { "content-type": null } });
    expect(names).toEqual(["accept", "authorization"]);
  });

  it("has the Content-Type that it is given without a body too", async () => {
    const type = "application/json; charset=utf-8";
    const client = await start(found, { headers: { "content-type": type } });
    await callOperation(client, operation, { params: { path: { id: "1" } } });
    expect(server.requests[0]?.body).toBe("");
    expect(server.requests[0]?.headers["content-type"]).toBe(type);
  });

  it("has no Content-Type without a body", async () => {
    await callOperation(await start(found), operation, { params: { path: { id: "1" } } });
    expect(server.requests[0]?.body).toBe("");
    expect(server.requests[0]?.headers).not.toHaveProperty("content-type");
  });

  it("has no media type of its own to accept where the spec has no body", async () => {
    const client = await start(() => ({ status: 204 }));
    await callOperation(
      client,
      { ...operation, accept: undefined, responses: { "204": { json: false } } },
      init,
    );
    expect(server.requests[0]?.headers["accept"]).toBe("*/*");
  });

  it("carries the headers of the client and of the call, of which the call's win", async () => {
    const client = await start(found, { headers: { "X-One": "client", "X-Two": "client", "X-Three": 3 } });
    await updateGroup(client, { ...init, headers: new Headers({ "x-two": "call" }) });
    await updateGroup(client, { ...init, headers: { "X-One": null, "X-Two": undefined } });

    const headers = server.requests.map(({ headers }) => [
      headers["x-one"],
      headers["x-two"],
      headers["x-three"],
    ]);
    expect(headers).toEqual([
      ["client", "call", "3"],
      [undefined, "client", "3"],
    ]);
  });

  it("leaves Accept to the client or the call that has one", async () => {
    const client = await start(found, { headers: { accept: "application/vnd.groups+json" } });
    await updateGroup(client, init);
    await updateGroup(client, { ...init, headers: { Accept: "text/x-call" } });
    expect(server.requests.map((request) => request.headers["accept"])).toEqual([
      "application/vnd.groups+json",
      "text/x-call",
    ]);
  });

  it("goes through the given fetch as a URL and a plain init", async () => {
    const calls: [url: unknown, init: RequestInit][] = [];
    server = await serve(found);
    const client = createClient({
      apiToken: "t",
      fetch: async (url, init) => {
        calls.push([url, init]);
        return new Response('{"id":"1"}');
      },
    });
    const result = await updateGroup(client, init);

    expect(result).toMatchObject({ ok: true, status: 200, data: { id: "1" } });
    const [url, { method, body, headers, redirect }] = calls[0] ?? ["", {}];
    expect(url).toBe("https://api.example.com/v4/groups/1");
    expect({ method, body, redirect }).toEqual({
      method: "PUT",
      body: '{"name":"Admins"}',
      redirect: "manual",
    });
    expect((headers as Headers).get("authorization")).toBe("Bearer t");
    expect(server.requests).toEqual([]);
  });

  it("of a raw method may be a form or a stream", async () => {
    const client = await start(found);
    const form = new FormData();
    form.set("name", "Admins");
    const bytes = new Blob(["Grüße"]);
    for (const body of [form, bytes, bytes.stream()]) {
      await client.PUT("/groups/{id}", { ...init, bodySerializer: () => body, duplex: "half" });
    }

    const [first, second, third] = server.requests;
    const type = first?.headers["content-type"] ?? "";
    const sent = await new Response(first?.bytes.slice(), { headers: { "content-type": type } }).formData();
    expect([...sent]).toEqual([["name", "Admins"]]);
    expect([second?.body, third?.body]).toEqual(["Grüße", "Grüße"]);
  });

  it("uses the global fetch of the moment of the call", async () => {
    const client = await start(found);
    const real = globalThis.fetch;
    globalThis.fetch = async () => new Response('{"id":"replaced"}');
    try {
      expect(await updateGroup(client, init)).toMatchObject({ data: { id: "replaced" } });
    } finally {
      globalThis.fetch = real;
    }
  });

  it("takes options that are undefined as not given", async () => {
    const nothing = { fetch: undefined, headers: undefined, signal: undefined };
    const client = await start(found, nothing);
    expect(await updateGroup(client, { ...init, headers: undefined, signal: undefined })).toMatchObject({
      ok: true,
    });
    expect(
      await updateGroup(createClient({ ...nothing, baseUrl: server.url, apiToken: "t" }), init),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe("a connection that fails", () => {
  it("is a ConnectionError with the platform's error as its cause", async () => {
    const client = await start(found, { maxRetries: 0 });
    await server.close();
    for (const call of [
      updateGroup(client, { ...init, params: { path: { id: "a/b" }, query: { note: "s3cret" } } }),
      client.PUT("/groups/{id}", { ...init, params: { path: { id: "a/b" }, query: { note: "s3cret" } } }),
    ]) {
      const error = await caught(call);
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({
        name: "ConnectionError",
        code: "connection-error",
        message: `PUT ${server.url}/groups/a%2Fb: the connection failed.`,
        method: "PUT",
        url: `${server.url}/groups/a%2Fb`,
        cause: expect.any(TypeError),
      });
    }
  });

  it("is one as well when it breaks within the body", async () => {
    const handler: Handler = (request) => (response) => {
      response.writeHead(request.body === "{}" ? 404 : 200, { "content-length": "100" });
      response.write('{"id":', () => response.destroy());
    };
    const client = await start(handler, { maxRetries: 0 });
    for (const body of [{ name: "ok" }, {}]) {
      const error = await caught(updateGroup(client, { ...init, body }));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toHaveProperty("cause", expect.any(TypeError));
    }
  });

  it("is one whatever the given fetch throws, in whatever way", async () => {
    const failures = [
      () => Promise.reject(new Error("no route")),
      () => {
        throw new Error("no route");
      },
    ];
    for (const fetch of failures) {
      const error = await caught(updateGroup(createClient({ apiToken: "t", maxRetries: 0, fetch }), init));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toHaveProperty("cause.message", "no route");
    }
  });

  it("lets errors of ours through as they are", async () => {
    const inner = await caught(updateGroup(createClient({ baseUrl: "::" }), init));
    const fetch = () => Promise.reject(inner);
    expect(await caught(updateGroup(createClient({ apiToken: "t", maxRetries: 0, fetch }), init))).toBe(
      inner,
    );
    server = await serve(found);
  });
});

it("works for an API without a credential", async () => {
  server = await serve(found);
  const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
  await callOperation(client, operation, init);
  expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain("authorization");
});
