import { type Handler, type RecordingServer, serve, shownText } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, type Options, operation, updateGroup } from "./groups-api.ts";
import { slowTime } from "./own-time.ts";
import {
  ConnectionError,
  callOperation,
  createRawClient,
  type Fetch,
  inCookie,
  inQuery,
  querySerializer,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
  TimeoutError,
} from "./runtime.ts";

const init = Object.freeze({ params: { path: { id: "1" } }, body: { name: "Admins" } });
const url = "https://api.example.com/v4/groups/1";

let server: RecordingServer;
// A wait that no server asked for takes no time, unless a test says otherwise.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await server?.close();
});

async function start(handler: Handler, options: Options = {}) {
  server = await serve(handler);
  return createClient({ baseUrl: server.url, apiToken: "t", ...options });
}

/** Hooks that write down what they are told. */
function record() {
  const events: [hook: string, event: RequestEvent | ResponseEvent | RetryEvent][] = [];
  return {
    events,
    onRequest: (event: RequestEvent) => void events.push(["onRequest", event]),
    onResponse: (event: ResponseEvent) => void events.push(["onResponse", event]),
    onRetry: (event: RetryEvent) => void events.push(["onRetry", event]),
  };
}

/** A server that is busy once, then breaks a connection, then answers. */
function faulty(): Handler {
  let count = 0;
  return () => {
    count += 1;
    if (count === 2) return (response) => void response.destroy();
    return count === 1 ? { status: 503, headers: { "retry-after-ms": "1" } } : { body: '{"id":"1"}' };
  };
}

describe("the hooks", () => {
  it.each(["an operation", "a raw method"])("are told what happens, in its order, by %s", async (kind) => {
    let clock = 1000.5;
    vi.spyOn(performance, "now").mockImplementation(() => clock);
    vi.mocked(Math.random).mockReturnValue(2 ** -10);
    const cause = new Error("no route");
    const answers = [
      () => new Response("{}", { status: 503, headers: { "retry-after-ms": "3" } }),
      () => {
        throw cause;
      },
      () => new Response('{"id":"1"}'),
    ];
    const { events, ...hooks } = record();
    const fetch = vi.fn<Fetch>(async () => {
      events.push(["fetch", { method: "", url: "", attempt: 0 }]);
      clock += 70 * fetch.mock.calls.length;
      return (answers.shift() as () => Response)();
    });
    const client = createClient({
      apiToken: "t",
      fetch,
      onRequest: hooks.onRequest,
      onResponse: hooks.onResponse,
      onRetry: (event) => {
        hooks.onRetry(event);
        clock += 1000;
      },
    });
    await (kind === "an operation" ? updateGroup(client, init) : client.PUT("/groups/{id}", init));

    const call = { method: "PUT", url };
    const sent = ["fetch", { method: "", url: "", attempt: 0 }];
    expect(events).toEqual([
      ["onRequest", { ...call, attempt: 1 }],
      sent,
      ["onResponse", { ...call, attempt: 1, status: 503, duration: 70 }],
      ["onRetry", { ...call, attempt: 1, reason: 503, delay: 3, duration: 70 }],
      ["onRequest", { ...call, attempt: 2 }],
      sent,
      [
        "onRetry",
        { ...call, attempt: 2, reason: expect.any(ConnectionError), delay: 1000 / 2 ** 10, duration: 140 },
      ],
      ["onRequest", { ...call, attempt: 3 }],
      sent,
      ["onResponse", { ...call, attempt: 3, status: 200, duration: 210 }],
    ]);
    expect(events[6]?.[1]).toHaveProperty("reason.cause", cause);
  });

  it("are told how long a body took", async () => {
    let clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => clock);
    const fetch = async () =>
      new Response(
        new ReadableStream(
          {
            pull: (body) => {
              clock += 40;
              if (clock > 100) body.close();
              else body.enqueue(new TextEncoder().encode("1"));
            },
          },
          { highWaterMark: 0 },
        ),
      );
    const { events, ...hooks } = record();
    await updateGroup(createClient({ apiToken: "t", fetch, ...hooks }), init);
    expect(events[1]).toEqual(["onResponse", { method: "PUT", url, attempt: 1, status: 200, duration: 120 }]);
  });

  it("are told of a time-out", async () => {
    const { events, ...hooks } = record();
    const fetch: Fetch = () => new Promise(() => {});
    const client = createClient({ apiToken: "t", fetch, timeout: 1, maxRetries: 1, ...hooks });
    await updateGroup(client, init).catch(() => {});
    expect(events.map(([hook]) => hook)).toEqual(["onRequest", "onRetry", "onRequest"]);
    expect(events[1]?.[1]).toMatchObject({ attempt: 1, reason: expect.any(TimeoutError), delay: 0 });
  });

  it("are told of a response that is the last, whatever its status, and of no retry after it", async () => {
    for (const [status, maxRetries] of [
      [404, 2],
      [503, 0],
    ] as const) {
      const { events, ...hooks } = record();
      const fetch = async () => new Response("{}", { status });
      await updateGroup(createClient({ apiToken: "t", fetch, ...hooks }), { ...init, maxRetries });
      expect(events).toEqual([
        ["onRequest", { method: "PUT", url, attempt: 1 }],
        ["onResponse", { method: "PUT", url, attempt: 1, status, duration: expect.any(Number) }],
      ]);
    }
  });

  it("are told on the wire as well", async () => {
    const { events, ...hooks } = record();
    const client = await start(faulty(), hooks);
    expect(await updateGroup(client, init)).toMatchObject({ ok: true });
    expect(events.map(([hook, { attempt }]) => `${hook} ${attempt}`)).toEqual([
      "onRequest 1",
      "onResponse 1",
      "onRetry 1",
      "onRequest 2",
      "onRetry 2",
      "onRequest 3",
      "onResponse 3",
    ]);
    for (const [, event] of events)
      expect(event).toMatchObject({ method: "PUT", url: `${server.url}/groups/1` });
  });

  it("are told of a stream when its headers are there", async () => {
    const { events, ...hooks } = record();
    const fetch = async () => new Response(new ReadableStream({}));
    const client = createClient({ apiToken: "t", fetch, ...hooks });
    await client.PUT("/groups/{id}", { ...init, parseAs: "stream" });
    expect(events.map(([hook]) => hook)).toEqual(["onRequest", "onResponse"]);
  });

  it("are told what a middleware sends instead", async () => {
    const { events, ...hooks } = record();
    const client = await start(() => ({ status: 500 }), hooks);
    client.use({ onRequest: () => new Request(`${server.url}/other?a=1`, { method: "POST" }) });
    await updateGroup(client, init);
    expect(events).toMatchObject([
      ["onRequest", { method: "POST", url: `${server.url}/other`, attempt: 1 }],
      ["onResponse", { method: "POST", url: `${server.url}/other`, attempt: 1, status: 500 }],
    ]);
  });

  it("are not told of a call that a middleware answers", async () => {
    const { events, ...hooks } = record();
    const client = createClient(hooks);
    client.use({ onRequest: () => new Response('{"id":"1"}') });
    expect(await updateGroup(client, init)).toMatchObject({ ok: true });
    expect(events).toEqual([]);
  });

  it("may be undefined", async () => {
    const nothing = { onRequest: undefined, onResponse: undefined, onRetry: undefined };
    expect(await updateGroup(await start(faulty(), nothing), init)).toMatchObject({ ok: true });
  });
});

describe.each(["onRequest", "onResponse", "onRetry"] as const)("%s", (name) => {
  it.each([
    [
      "throws",
      () => {
        throw new Error("mine");
      },
    ],
    ["rejects", () => Promise.reject(new Error("mine"))],
    ["never settles", () => new Promise(() => {})],
    [
      "returns what cannot be awaited",
      () => ({
        // biome-ignore lint/suspicious/noThenProperty: on purpose
        get then() {
          throw new Error("mine");
        },
      }),
    ],
    ["is no function", "mine" as never],
  ])("that %s neither breaks nor stalls a call", async (_, hook) => {
    const { events, ...hooks } = record();
    const client = await start(faulty(), { ...hooks, [name]: hook });
    expect(await updateGroup(client, init)).toMatchObject({ ok: true, data: { id: "1" } });
    expect(server.requests).toHaveLength(3);
    const others = { onRequest: 3, onResponse: 2, onRetry: 2 };
    expect(events).toHaveLength(7 - others[name]);
  });

  it("changes nothing by changing its event", async () => {
    const { events, ...hooks } = record();
    const changes = {
      method: "DELETE",
      url: "https://evil.example.com/",
      attempt: 99,
      status: 200,
      reason: 400,
      delay: 86_400_000,
      duration: -1,
    };
    const client = await start(faulty(), {
      ...hooks,
      [name]: (event: RequestEvent) => {
        hooks[name]({ ...event } as never);
        Object.assign(event, changes);
      },
    });
    expect(await updateGroup(client, init)).toMatchObject({ ok: true });
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
      Array(3).fill("PUT /groups/1"),
    );
    const call = { method: "PUT", url: `${server.url}/groups/1` };
    expect(events).toMatchObject([
      ["onRequest", { ...call, attempt: 1 }],
      ["onResponse", { ...call, attempt: 1, status: 503 }],
      ["onRetry", { ...call, attempt: 1, reason: 503, delay: 1 }],
      ["onRequest", { ...call, attempt: 2 }],
      ["onRetry", { ...call, attempt: 2, reason: expect.any(ConnectionError), delay: 0 }],
      ["onRequest", { ...call, attempt: 3 }],
      ["onResponse", { ...call, attempt: 3, status: 200 }],
    ]);
    for (const [, event] of events) expect(event).not.toHaveProperty("duration", -1);
  });
});

it.each([
  ["header", undefined],
  ["query", inQuery],
  ["cookie", inCookie],
])("no hook sees a credential in the %s, or the query string", async (_, place) => {
  slowTime();
  const answers: Handler[] = [
    () => ({ status: 503, headers: { "x-echo": "s3cret-value" }, body: "s3cret-value" }),
    () => (response) => void response.destroy(),
    () => () => void vi.advanceTimersByTime(600_000),
  ];
  server = await serve((request) => answers.shift()?.(request) ?? { body: '{"id":"1"}' });
  const { events, ...hooks } = record();
  const security = [[{ option: "token", name: "X-Key", prefix: "Bearer ", place }]];
  const fetch = vi.fn<Fetch>(async (target, given) => {
    // A fetch of the caller's may say anything.
    if (fetch.mock.calls.length === 1)
      throw new Error(`no route for s3cret-value ${[...(given.headers as Headers)]}`);
    return globalThis.fetch(target, given);
  });
  const options = {
    baseUrl: server.url,
    token: "s3cret-value",
    timeout: 600_000,
    maxRetries: 9,
    fetch,
    ...hooks,
  };
  const client = createRawClient(
    { api: "groups", server: "", security, serializeQuery: querySerializer({}) },
    options,
  );
  const params = { path: { id: "1" }, query: { note: "pr1vate" } };
  const result = await callOperation(client, operation, { params, body: {} });
  expect(result).toMatchObject({ ok: true });
  expect(shownText(server.requests)).toContain("s3cret-value");
  expect(shownText(server.requests)).toContain("note=pr1vate");

  const reasons = events.map(([, event]) => ("reason" in event ? event.reason : undefined));
  for (const reason of [503, expect.any(ConnectionError), expect.any(TimeoutError)]) {
    expect(reasons).toContainEqual(reason);
  }
  for (const event of [events, ...events]) {
    const text = shownText(event);
    expect(text).not.toContain("s3cret-value");
    expect(text).not.toContain("pr1vate");
    expect(text).not.toContain("?");
  }
});
