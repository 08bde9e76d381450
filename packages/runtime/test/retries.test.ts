import { Readable } from "node:stream";
import { caught, type Handler, type RecordingServer, type Reply, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, definition, type Options, operation, updateGroup } from "./groups-api.ts";
import {
  ConnectionError,
  callOperation,
  createRawClient,
  type Fetch,
  InvalidRequestError,
  inCookie,
  inQuery,
  MissingCredentialsError,
  RedirectError,
  ResponseParseError,
  type RetryEvent,
  TimeoutError,
} from "./runtime.ts";

const init = Object.freeze({ params: { path: { id: "1" } }, body: { name: "Admins" } });
const found: Reply = { body: '{"id":"1"}' };
const busy: Reply = { status: 503, body: "{}" };
/** The connection is closed without an answer. */
const broken = "broken" as const;
/** The connection is closed within the body. */
const halved = "halved" as const;

let server: RecordingServer;
// A wait that no server asked for takes no time, unless a test says otherwise.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await server?.close();
});

type Answer = Reply | typeof broken | typeof halved;

/** A client whose server gives one answer after the other, and the last one for good. */
async function start(answers: readonly Answer[], options: Options = {}) {
  let next = 0;
  server = await serve(toHandler(() => answers[next++] ?? answers.at(-1) ?? found));
  return createClient({ baseUrl: server.url, apiToken: "t", ...options });
}

function toHandler(answer: () => Answer): Handler {
  return () => {
    const reply = answer();
    if (reply === broken) return (response) => void response.destroy();
    if (reply !== halved) return reply;
    return (response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write('{"id":', () => response.destroy());
    };
  };
}

/** A `fetch` that counts how often it was called, and answers 503. */
function counting(headers: Record<string, string> = {}) {
  return vi.fn<Fetch>(async () => new Response("{}", { status: 503, headers }));
}

describe("a call is repeated", () => {
  it.each([408, 429, 500, 501, 502, 503, 504, 599])(
    "two times by default, after a status %d",
    async (status) => {
      const client = await start([{ status, body: "{}" }]);
      expect(await updateGroup(client, init)).toMatchObject({ ok: false, status });
      expect(server.requests).toHaveLength(3);
      const { response } = await client.PUT("/groups/{id}", init);
      expect(response.status).toBe(status);
      expect(server.requests).toHaveLength(6);
    },
  );

  it("until it succeeds", async () => {
    const client = await start([busy, found]);
    expect(await updateGroup(client, init)).toMatchObject({ ok: true, status: 200, data: { id: "1" } });
    expect(server.requests).toHaveLength(2);
  });

  it("and has the answer of its last attempt", async () => {
    const client = await start([busy, { status: 500 }, { status: 502, body: '"last"' }]);
    expect(await updateGroup(client, init)).toMatchObject({ ok: false, status: 502, error: "last" });
  });

  it.each([
    ["closes without an answer", broken],
    ["breaks within the body", halved],
  ])("after a connection that %s", async (_, answer) => {
    const client = await start([answer, answer, found]);
    expect(await updateGroup(client, init)).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(3);
  });

  it("after a connection that fails, whose last error it throws", async () => {
    const errors = [new TypeError("one"), new Error("two"), new Error("three")];
    const left = [...errors];
    const fetch = vi.fn<Fetch>(() => Promise.reject(left.shift()));
    const error = await caught(updateGroup(createClient({ apiToken: "t", fetch }), init));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty("cause", errors[2]);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it("after the statuses that its operation adds, which raw methods do not know", async () => {
    const client = await start([{ status: 409, body: "{}" }]);
    expect(await updateGroup(client, init)).toMatchObject({ status: 409 });
    expect(server.requests).toHaveLength(3);
    await client.PUT("/groups/{id}", init);
    expect(server.requests).toHaveLength(4);
  });

  it("through the fetch of its own as well", async () => {
    const client = await start([busy, busy, found]);
    const urls: string[] = [];
    await client.PUT("/groups/{id}", {
      ...init,
      fetch: (request) => {
        urls.push(request.url);
        return fetch(request);
      },
    });
    expect(urls).toEqual(Array(3).fill(`${server.url}/groups/1`));
  });

  it("as one call to a middleware, which sees the last response", async () => {
    const client = await start([busy, found]);
    const seen: unknown[] = [];
    client.use({
      onRequest: ({ request }) => void seen.push(request.method),
      onResponse: ({ response }) => void seen.push(response.status),
    });
    expect(await updateGroup(client, init)).toMatchObject({ ok: true });
    expect(seen).toEqual(["PUT", 200]);
    expect(server.requests.map(({ body }) => body)).toEqual(Array(2).fill('{"name":"Admins"}'));
  });
});

describe("a call is not repeated", () => {
  it.each([201, 400, 401, 403, 404, 410, 422, 425, 428, 430, 451, 499])(
    "after a status %d",
    async (status) => {
      const client = await start([{ status, body: "{}" }]);
      expect(await updateGroup(client, init)).toMatchObject({ status });
      expect(server.requests).toHaveLength(1);
    },
  );

  it("after a redirect", async () => {
    const client = await start([{ status: 307, headers: { location: "/elsewhere" } }]);
    expect(await caught(updateGroup(client, init))).toBeInstanceOf(RedirectError);
    expect(server.requests).toHaveLength(1);
  });

  it("after a body that is too large, whatever its status", async () => {
    const client = await start([{ status: 503, body: '"much"' }], { maxBodyBytes: 5 });
    expect(await caught(updateGroup(client, init))).toMatchObject({
      code: "api-error",
      message: `PUT ${server.url}/groups/1 503 Service Unavailable: the body is larger than 5 bytes (maxBodyBytes).`,
    });
    expect(server.requests).toHaveLength(1);
  });

  it("after a body that is not JSON", async () => {
    const client = await start([{ body: "<html>" }]);
    expect(await caught(updateGroup(client, init))).toBeInstanceOf(ResponseParseError);
    expect(server.requests).toHaveLength(1);
  });

  it("when its credentials are missing", async () => {
    for (const name of ["GROUPS_TOKEN", "GROUPS_EMAIL", "GROUPS_KEY"]) vi.stubEnv(name, undefined);
    const onRetry = vi.fn();
    const error = await caught(updateGroup(createClient({ fetch: counting(), onRetry }), init));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("when a credential cannot be sent", async () => {
    const apiToken = vi.fn(() => "a\nb");
    const error = await caught(updateGroup(createClient({ apiToken, fetch: counting() }), init));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(apiToken).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["an error", new Error("the vault is closed")],
    ["a SyntaxError", new SyntaxError("what the vault says is no JSON")],
    ["an error of another client", new ConnectionError({ method: "GET", url: "https://vault" }, undefined)],
    ["a time-out of another client", new TimeoutError({ method: "GET", url: "https://vault" }, "timeout", 1)],
    ["null", null],
    ["nothing", undefined],
  ])("when a credential function throws %s", async (_, reason) => {
    const apiToken = vi.fn(() => Promise.reject(reason));
    expect(await caught(updateGroup(createClient({ apiToken, fetch: counting() }), init))).toBe(reason);
    expect(apiToken).toHaveBeenCalledTimes(1);
  });

  it.each(["fetch", "onResponse"])("once its caller has aborted, in %s", async (where) => {
    const controller = new AbortController();
    const fetch = counting();
    if (where === "fetch") {
      fetch.mockImplementation(async () => {
        controller.abort("enough");
        throw new TypeError("aborted");
      });
    }
    const onResponse = () => controller.abort("enough");
    const client = createClient({ apiToken: "t", fetch, onResponse });
    expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe("enough");
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe("maxRetries", () => {
  it.each([
    { client: 0, call: undefined, want: 1 },
    { client: 1, call: undefined, want: 2 },
    { client: 1, call: 3, want: 4 },
    { client: 1, call: 0, want: 1 },
    { client: undefined, call: 0, want: 1 },
    { client: undefined, call: undefined, want: 3 },
  ])("of the client $client and of the call $call makes $want requests", async ({ client, call, want }) => {
    const api = await start([busy], { maxRetries: client });
    expect(await updateGroup(api, { ...init, maxRetries: call })).toMatchObject({ status: 503 });
    expect(server.requests).toHaveLength(want);
    await api.PUT("/groups/{id}", { ...init, maxRetries: call });
    expect(server.requests).toHaveLength(2 * want);
  });

  it("may be endless", async () => {
    const client = await start([...Array(7).fill(busy), found], { maxRetries: Number.POSITIVE_INFINITY });
    expect(await updateGroup(client, init)).toMatchObject({ ok: true });
    expect(server.requests).toHaveLength(8);
  });
});

describe.each(["maxRetries", "maxRetryAfter", "timeout", "deadline", "maxBodyBytes"])("a bad %s", (name) => {
  it.each([Number.NaN, -1, -0.001, Number.NEGATIVE_INFINITY, "many", "1000", true])(
    "like %s is refused before anything happens",
    async (value) => {
      const apiToken = vi.fn(() => "t");
      const onRequest = vi.fn();
      const bad = { [name]: value };
      const api = await start([found], { apiToken, onRequest, ...bad });
      const good = createClient({ baseUrl: server.url, apiToken, onRequest });
      for (const call of [
        updateGroup(api, init),
        api.PUT("/groups/{id}", init),
        updateGroup(good, { ...init, ...bad }),
        good.PUT("/groups/{id}", { ...init, ...bad }),
      ]) {
        const error = await caught(call);
        expect(error).toBeInstanceOf(InvalidRequestError);
        expect(error).toHaveProperty("message", `${name} must be a number, 0 or more.`);
      }
      expect(server.requests).toEqual([]);
      expect(apiToken).not.toHaveBeenCalled();
      expect(onRequest).not.toHaveBeenCalled();
    },
  );
});

describe("the method", () => {
  it.each(["GET", "HEAD", "PUT", "DELETE", "OPTIONS", "QUERY", "put", "query"])(
    "%s is repeated, unless the caller says otherwise",
    async (method) => {
      for (const { idempotent, want } of [
        { idempotent: undefined, want: 3 },
        { idempotent: true, want: 3 },
        { idempotent: false, want: 1 },
      ]) {
        const fetch = counting();
        const client = createClient({ apiToken: "t", fetch });
        await client.request(method as "put", "/groups/{id}", {
          ...init,
          body: undefined,
          idempotent,
        } as never);
        expect(fetch, `idempotent: ${idempotent}`).toHaveBeenCalledTimes(want);
      }
    },
  );

  it.each([
    ["TRACE", undefined, 3],
    ["TRACE", false, 1],
    ["CONNECT", undefined, 1],
    ["CONNECT", true, 3],
  ])(
    "%s, of which no Request is made, is repeated as an operation's: %j",
    async (method, idempotent, want) => {
      const fetch = counting();
      const client = createClient({ apiToken: "t", fetch });
      await callOperation(client, { ...operation, method }, { params: init.params, idempotent });
      expect(fetch).toHaveBeenCalledTimes(want);
    },
  );

  it.each(["POST", "PATCH", "FORGET", "GETALL"])(
    "%s is not repeated, unless the caller says otherwise",
    async (method) => {
      for (const { idempotent, want } of [
        { idempotent: undefined, want: 1 },
        { idempotent: true, want: 3 },
        { idempotent: false, want: 1 },
      ]) {
        const fetch = counting();
        const client = createClient({ apiToken: "t", fetch });
        await callOperation(client, { ...operation, method }, { ...init, idempotent });
        expect(fetch, `idempotent: ${idempotent}`).toHaveBeenCalledTimes(want);
      }
    },
  );

  it("that may not be repeated is not after a connection that fails either", async () => {
    const client = await start([broken]);
    expect(await caught(updateGroup(client, { ...init, idempotent: false }))).toBeInstanceOf(ConnectionError);
    expect(server.requests).toHaveLength(1);
  });

  it("that a middleware chose is the one that counts", async () => {
    const client = await start([busy]);
    client.use({ onRequest: ({ request }) => new Request(request.url, { method: "POST" }) });
    await updateGroup(client, init);
    expect(server.requests.map(({ method }) => method)).toEqual(["POST"]);
  });
});

describe("each attempt", () => {
  it("sends the same", async () => {
    const client = await start([busy], { headers: { "X-One": "1" } });
    const params = { path: { id: "1" }, query: { note: "a b+c", tags: ["x", "y"] } };
    await updateGroup(client, { params, body: { name: "Grüße", members: [1] }, headers: { "X-Two": "2" } });
    const [first, ...others] = server.requests;
    expect(first).toMatchObject({
      method: "PUT",
      url: "/groups/1?note=a%20b%2Bc&tags=x&tags=y",
      body: '{"name":"Grüße","members":[1]}',
    });
    expect(first?.headers).toMatchObject({ "x-one": "1", "x-two": "2", authorization: "Bearer t" });
    expect(others).toEqual([first, first]);
  });

  it("sends the request that a middleware made", async () => {
    const client = await start([busy]);
    client.use({
      onRequest: ({ request }) =>
        new Request(`${server.url}/other?a=1`, { method: "PUT", headers: request.headers, body: "mine" }),
    });
    await updateGroup(client, init);
    const [first, ...others] = server.requests;
    expect(first).toMatchObject({ method: "PUT", url: "/other?a=1", body: "mine" });
    expect(others).toEqual([first, first]);
  });

  it("asks for the credentials, so that a token can be rotated", async () => {
    let count = 0;
    const client = await start([{ ...busy, status: 500 }, broken, found], {
      apiToken: async () => `t-${++count}`,
    });
    await updateGroup(client, init);
    expect(server.requests.map(({ headers }) => headers["authorization"])).toEqual([
      "Bearer t-1",
      "Bearer t-2",
      "Bearer t-3",
    ]);
  });

  it.each([
    ["the query", inQuery, "/groups/1?note=n&key=s3cret", "theme=dark"],
    ["the cookies", inCookie, "/groups/1?note=n", "theme=dark; key=s3cret"],
  ])("has a credential once in %s", async (_, place, url, cookie) => {
    await start([busy]);
    const security = [[{ option: "token", name: "key", prefix: "", place }]];
    const options: object = { token: "s3cret" };
    const { serializeQuery } = definition;
    const client = createRawClient({ api: "groups", server: server.url, security, serializeQuery }, options);
    const params = { path: { id: "1" }, query: { note: "n" } };
    await callOperation(client, operation, { params, headers: { cookie: "theme=dark" } });
    expect(server.requests.map((request) => [request.url, request.headers["cookie"]])).toEqual(
      Array(3).fill([url, cookie]),
    );
  });
});

describe("a body", () => {
  it("that is a form or a blob is sent again", async () => {
    const client = await start([busy, found, busy, found]);
    const form = new FormData();
    form.set("name", "Admins");
    for (const body of [form, new Blob(["Grüße"])]) {
      await client.PUT("/groups/{id}", { ...init, bodySerializer: () => body });
    }
    const [first, second, third, fourth] = server.requests;
    for (const request of [first, second]) {
      expect(request?.body).toContain('name="name"\r\n\r\nAdmins\r\n');
    }
    expect([third?.body, fourth?.body]).toEqual(["Grüße", "Grüße"]);
  });

  it.each([
    ["web stream", () => new Blob(["Grüße"]).stream()],
    ["Node stream", () => Readable.from([Buffer.from("Grüße")])],
  ])("that is a %s is sent once, whatever the caller says", async (_, makeBody) => {
    for (const answer of [busy, broken]) {
      for (const idempotent of [undefined, true]) {
        const onRetry = vi.fn();
        await using recording = await serve(toHandler(() => answer));
        const client = createClient({ baseUrl: recording.url, apiToken: "t", onRetry });
        const bodySerializer = () => makeBody() as ReadableStream;
        const sent = client.PUT("/groups/{id}", { ...init, bodySerializer, duplex: "half", idempotent });
        if (answer === busy) expect((await sent).response.status).toBe(503);
        else expect(await caught(sent)).toBeInstanceOf(ConnectionError);
        expect(onRetry).not.toHaveBeenCalled();
        expect(recording.requests.map(({ body }) => body)).toEqual(["Grüße"]);
      }
    }
  });
});

describe("the wait", () => {
  /** The delays that were announced; no wait is waited for. */
  async function announced(headers: Record<string, string>, options: Options = {}, call: object = {}) {
    const controller = new AbortController();
    const events: RetryEvent[] = [];
    const fetch = counting(headers);
    const onRetry = (event: RetryEvent) => {
      events.push(event);
      controller.abort("seen");
    };
    const client = createClient({ apiToken: "t", fetch, onRetry, ...options });
    const ended = await updateGroup(client, { ...init, signal: controller.signal, ...call }).catch(
      (reason) => reason,
    );
    if (events.length > 0) expect(ended).toBe("seen");
    else expect(ended).toMatchObject({ ok: false, status: 503 });
    expect(fetch).toHaveBeenCalledTimes(1);
    return events[0]?.delay;
  }

  const now = Date.parse("2030-01-02T03:04:05Z");

  it.each([
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "2" }, 2000],
    [{ "retry-after": "60" }, 60_000],
    [{ "retry-after-ms": "0" }, 0],
    [{ "retry-after-ms": "1500" }, 1500],
    [{ "retry-after-ms": "60000" }, 60_000],
    [{ "retry-after-ms": "70", "retry-after": "5" }, 70],
    [{ "retry-after-ms": "0", "retry-after": "5" }, 0],
    [{ "retry-after-ms": "soon", "retry-after": "5" }, 5000],
    [{ "retry-after-ms": "-1", "retry-after": "5" }, 5000],
    [{ "retry-after-ms": "", "retry-after": "5" }, 5000],
    [{ "retry-after": "Wed, 02 Jan 2030 03:04:35 GMT" }, 30_000],
    [{ "retry-after": "Wednesday, 02-Jan-30 03:04:35 GMT" }, 30_000],
    [{ "retry-after": "Wed, 02 Jan 2030 03:05:05 GMT" }, 60_000],
    [{ "retry-after": "Wed, 02 Jan 2030 03:04:05 GMT" }, 0],
    [{ "retry-after": "Wed, 02 Jan 2030 03:04:04 GMT" }, 0],
    [{ "retry-after": "Fri, 02 Jan 1970 03:04:05 GMT" }, 0],
  ] as [Record<string, string>, number][])("is what the server asks for: %j", async (headers, want) => {
    vi.mocked(Math.random).mockReturnValue(0.5);
    vi.useFakeTimers({ toFake: ["Date"], now });
    expect(await announced(headers)).toBe(want);
  });

  it.each([
    [{ "retry-after": "61" }],
    [{ "retry-after": "86400" }],
    [{ "retry-after": "Infinity" }],
    [{ "retry-after-ms": "60001" }],
    [{ "retry-after-ms": "60001", "retry-after": "1" }],
    [{ "retry-after": "Wed, 02 Jan 2030 03:05:06 GMT" }],
  ] as [Record<string, string>][])(
    "is none if the server asks for more than a minute: %j",
    async (headers) => {
      vi.useFakeTimers({ toFake: ["Date"], now });
      expect(await announced(headers)).toBeUndefined();
    },
  );

  it("has the bound of maxRetryAfter, of which the call's wins", async () => {
    expect(await announced({ "retry-after": "1" }, { maxRetryAfter: 1000 })).toBe(1000);
    expect(await announced({ "retry-after-ms": "1001" }, { maxRetryAfter: 1000 })).toBeUndefined();
    expect(await announced({ "retry-after": "2" }, { maxRetryAfter: 1000 }, { maxRetryAfter: 2000 })).toBe(
      2000,
    );
    expect(
      await announced({ "retry-after": "2" }, { maxRetryAfter: 2000 }, { maxRetryAfter: 0 }),
    ).toBeUndefined();
    expect(await announced({ "retry-after": "0" }, { maxRetryAfter: 0 })).toBe(0);
    expect(await announced({ "retry-after": "3600" }, { maxRetryAfter: Number.POSITIVE_INFINITY })).toBe(
      3_600_000,
    );
  });

  it("that nobody asked for has nothing to do with maxRetryAfter", async () => {
    vi.mocked(Math.random).mockReturnValue(0.5);
    expect(await announced({}, { maxRetryAfter: 0 })).toBe(250);
  });

  it("is as long as was asked for", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const fetch = counting({ "retry-after": "30" });
    const call = updateGroup(createClient({ apiToken: "t", fetch, maxRetries: 1 }), init);
    await vi.advanceTimersByTimeAsync(29_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(await call).toMatchObject({ status: 503 });
  });

  it("is not over at once if it is longer than a timer can be", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const controller = new AbortController();
    const fetch = counting({ "retry-after-ms": String(2 ** 31) });
    const client = createClient({ apiToken: "t", fetch, maxRetryAfter: Number.POSITIVE_INFINITY });
    const call = updateGroup(client, { ...init, signal: controller.signal }).catch((reason) => reason);
    await vi.advanceTimersByTimeAsync(60_000);
    controller.abort("enough");
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await call).toBe("enough");
  });

  it("doubles from half a second to eight, by default", async () => {
    vi.mocked(Math.random).mockReturnValue(2 ** -10);
    const delays: number[] = [];
    const onRetry = ({ delay }: RetryEvent) => void delays.push(delay * 2 ** 10);
    const answers = [busy, broken, busy, halved, busy, busy, broken];
    await updateGroup(await start([...answers, found], { onRetry, maxRetries: 7 }), init);
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
  });

  it.each([
    [0, 0],
    [0.25, 125],
    [1 - 2 ** -10, 500 - 500 * 2 ** -10],
  ])("is random from nothing to all of that: %d", async (random, want) => {
    vi.mocked(Math.random).mockReturnValue(random);
    expect(await announced({})).toBe(want);
  });

  it.each(["soon", "-5", "5 seconds", "120, 120", "try 5", "about 1 minute"])(
    "is the usual one if what the server asks for makes no sense: %s",
    async (value) => {
      vi.mocked(Math.random).mockReturnValue(0.25);
      expect(await announced({ "retry-after": value })).toBe(125);
    },
  );
});

describe("a response that is not the last", () => {
  it("is read or given back to the platform, also if its body was to be streamed", async () => {
    const end = vi.fn();
    const body = new ReadableStream(
      {
        cancel: end,
        pull: (controller) => {
          controller.close();
          end();
        },
      },
      { highWaterMark: 0 },
    );
    const answers = [new Response(body, { status: 503 }), new Response("{}")];
    const fetch = async () => answers.shift() as Response;
    const client = createClient({ apiToken: "t", fetch });
    const { response } = await client.PUT("/groups/{id}", { ...init, parseAs: "stream" });
    expect(response.status).toBe(200);
    expect(end).toHaveBeenCalledTimes(1);
  });
});
