import type { ServerResponse } from "node:http";
import { caught, type Handler, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterHeaders } from "./after-headers.ts";
import { createClient, type Options, updateGroup } from "./groups-api.ts";
import { slowTime, stopTime } from "./own-time.ts";
import { ConnectionError, type Fetch, type RetryEvent, SpecmintError, TimeoutError } from "./runtime.ts";

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
  return createClient({ baseUrl: server.url, apiToken: "t", maxRetries: 0, ...options });
}

/** A client of a server that never comes to an end: when it has got as far as it does, and when its connection is closed. */
async function startEndless(handler: Handler, options: Options) {
  const reached = pending<void>();
  const closed = pending<void>();
  const answer: Handler = (request) => (response) => {
    response.once("close", closed.resolve);
    (handler(request) as (response: ServerResponse) => void)(response);
    if (!response.headersSent) reached.resolve();
  };
  const client = await start(answer, { fetch: afterHeaders(reached.resolve), ...options });
  return { client, reached: reached.promise, closed: closed.promise };
}

/** A promise that the test ends, or nobody. */
function pending<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** A `fetch` that never answers and is deaf to its signal. */
function silent() {
  return vi.fn<Fetch>(() => pending<Response>().promise);
}

/** What has become of a call so far. */
function watch(call: Promise<unknown>) {
  const state: { result?: unknown; error?: unknown } = {};
  call.then(
    (result) => {
      state.result = result;
    },
    (error) => {
      state.error = error;
    },
  );
  return state;
}

const silence: Handler = () => () => {};
const halfBody: Handler = () => (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"id":');
};
const halfFailure: Handler = () => (response) => {
  response.writeHead(404, { "content-type": "application/json" });
  response.write('{"success":');
};

describe("the time-out of an attempt", () => {
  it.each(["an operation", "a raw method"])("is 60 seconds by default, for %s", async (kind) => {
    stopTime();
    const client = createClient({ apiToken: "t", fetch: silent(), maxRetries: 0 });
    const call = kind === "an operation" ? updateGroup(client, init) : client.PUT("/groups/{id}", init);
    const state = watch(call);
    await vi.advanceTimersByTimeAsync(59_999);
    expect(state).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(state.error).toMatchObject({ limit: "timeout", ms: 60_000 });
  });

  it("is a TimeoutError that says which limit it was", async () => {
    const client = createClient({ apiToken: "t", fetch: silent(), maxRetries: 0, timeout: 20 });
    const params = { path: { id: "1" }, query: { note: "s3cret" } };
    const error = await caught(updateGroup(client, { ...init, params }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toBeInstanceOf(SpecmintError);
    expect(error).not.toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({
      name: "TimeoutError",
      code: "timeout-error",
      message: `PUT ${url}: not done within 20 ms (timeout).`,
      method: "PUT",
      url,
      limit: "timeout",
      ms: 20,
    });
  });

  it.each([
    { client: 1000, call: undefined, want: 1000 },
    { client: undefined, call: 1000, want: 1000 },
    { client: 1000, call: 3000, want: 3000 },
    { client: 3000, call: 1000, want: 1000 },
    { client: undefined, call: undefined, want: 60_000 },
  ])("of the client $client and of the call $call is $want", async ({ client, call, want }) => {
    stopTime();
    const api = createClient({ apiToken: "t", fetch: silent(), maxRetries: 0, timeout: client });
    const state = watch(updateGroup(api, { ...init, timeout: call }));
    await vi.advanceTimersByTimeAsync(want - 1);
    expect(state).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(state.error).toMatchObject({ limit: "timeout", ms: want });
  });

  it.each([
    ["nothing comes", silence],
    ["half a body comes", halfBody],
    ["half the body of a failure comes", halfFailure],
  ])("ends the request on the wire when %s", async (_, handler) => {
    stopTime();
    const { client, reached, closed } = await startEndless(handler, { timeout: 1000 });
    const call = caught(updateGroup(client, init));
    await reached;
    vi.advanceTimersByTime(1000);
    expect(await call).toMatchObject({ limit: "timeout", ms: 1000 });
    await closed;
  });

  it.each([
    ["the body of a failure that was to be streamed", halfFailure],
    ["what a stream sends before its body", silence],
  ])("covers %s, too", async (_, handler) => {
    stopTime();
    const { client, reached, closed } = await startEndless(handler, { timeout: 1000 });
    const call = caught(client.PUT("/groups/{id}", { ...init, parseAs: "stream" }));
    await reached;
    vi.advanceTimersByTime(1000);
    expect(await call).toBeInstanceOf(TimeoutError);
    expect(await call).toMatchObject({ limit: "timeout", ms: 1000 });
    await closed;
  });

  it("does not wait for a body that is deaf to the signal", async () => {
    const fetch = async () => new Response(new ReadableStream({}));
    const client = createClient({ apiToken: "t", fetch, maxRetries: 0, timeout: 20 });
    expect(await caught(updateGroup(client, init))).toMatchObject({ limit: "timeout", ms: 20 });
  });

  it("reaches the signal of the given fetch, with the error as its reason", async () => {
    const fetch = silent();
    const error = await caught(
      updateGroup(createClient({ apiToken: "t", fetch, maxRetries: 0, timeout: 20 }), init),
    );
    const signal = fetch.mock.calls[0]?.[1].signal;
    expect(signal?.aborted).toBe(true);
    expect(signal?.reason).toBe(error);
  });

  it("covers credential functions, after which nothing is sent any more", async () => {
    const token = pending<string>();
    const client = await start(silence, { apiToken: () => token.promise, timeout: 20 });
    expect(await caught(updateGroup(client, init))).toMatchObject({ limit: "timeout", ms: 20 });
    const fetch = silent();
    const other = createClient({ apiToken: () => token.promise, fetch, maxRetries: 0, timeout: 20 });
    expect(await caught(updateGroup(other, init))).toMatchObject({ limit: "timeout", ms: 20 });
    token.resolve("late");
    await new Promise(setImmediate);
    expect(fetch).not.toHaveBeenCalled();
    expect(server.requests).toEqual([]);
  });

  it("is repeated, each attempt with a time of its own", async () => {
    stopTime();
    vi.mocked(Math.random).mockReturnValue(0.5);
    const fetch = silent();
    const events: RetryEvent[] = [];
    const onRetry = (event: RetryEvent) => void events.push(event);
    const state = watch(updateGroup(createClient({ apiToken: "t", fetch, timeout: 1000, onRetry }), init));
    // 1000 and a wait of 250, 1000 and one of 500.
    await vi.advanceTimersByTimeAsync(1249);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1500);
    expect(fetch).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(999);
    expect(state).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(state.error).toMatchObject({ limit: "timeout", ms: 1000 });
    expect(events).toMatchObject([
      { attempt: 1, reason: { limit: "timeout", ms: 1000 }, delay: 250 },
      { attempt: 2, reason: { limit: "timeout", ms: 1000 }, delay: 500 },
    ]);
  });

  it("is repeated on the wire until there is an answer", async () => {
    slowTime();
    const skip = () => void vi.advanceTimersByTime(600_000);
    const answers: Handler[] = [() => skip, halfBody, () => ({ body: '{"id":"1"}' })];
    const client = await start((request) => (answers.shift() ?? silence)(request), {
      timeout: 600_000,
      maxRetries: 2,
      fetch: afterHeaders(() => answers.length > 0 && skip()),
    });
    expect(await updateGroup(client, init)).toMatchObject({ ok: true, data: { id: "1" } });
    expect(server.requests).toHaveLength(3);
  });

  it("is not repeated where the method may not be", async () => {
    const fetch = silent();
    const client = createClient({ apiToken: "t", fetch, timeout: 20 });
    expect(await caught(updateGroup(client, { ...init, idempotent: false }))).toBeInstanceOf(TimeoutError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("counts from nothing", async () => {
    const error = await caught(
      updateGroup(createClient({ apiToken: "t", fetch: silent(), maxRetries: 0, timeout: 0 }), init),
    );
    expect(error).toMatchObject({ limit: "timeout", ms: 0 });
  });
});

describe.each(["timeout", "deadline"])("a long %s", (name) => {
  it.each([2 ** 31 - 1, 2 ** 31, 2 ** 32 + 1, Number.MAX_VALUE, Number.POSITIVE_INFINITY])(
    "of %d ms is not over at once, and wins over the client's",
    async (ms) => {
      stopTime();
      const answer = pending<Response>();
      const fetch = () => answer.promise;
      const client = createClient({
        apiToken: "t",
        fetch,
        maxRetries: 0,
        timeout: Number.POSITIVE_INFINITY,
        [name]: 1000,
      });
      const state = watch(updateGroup(client, { ...init, [name]: ms }));
      await vi.advanceTimersByTimeAsync(86_400_000);
      expect(state).toEqual({});
      answer.resolve(new Response('{"id":"1"}'));
      await vi.advanceTimersByTimeAsync(0);
      expect(state.result).toMatchObject({ ok: true });
    },
  );
});

it("the longest time that a timer knows is the limit of an attempt like any other", async () => {
  stopTime();
  const ms = 2 ** 31 - 1;
  const client = createClient({ apiToken: "t", fetch: silent(), maxRetries: 0, timeout: ms });
  const state = watch(updateGroup(client, init));
  await vi.advanceTimersByTimeAsync(ms);
  expect(state.error).toMatchObject({ limit: "timeout", ms });
});

describe("the deadline", () => {
  beforeEach(() => void vi.mocked(Math.random).mockReturnValue(0.5));

  it("is none by default", async () => {
    stopTime();
    const fetch = silent();
    const client = createClient({ apiToken: "t", fetch, timeout: 86_400_000, maxRetries: 9 });
    const state = watch(updateGroup(client, init));
    await vi.advanceTimersByTimeAsync(10 * 86_400_000);
    expect(state).toEqual({});
    expect(fetch).toHaveBeenCalledTimes(10);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(state.error).toMatchObject({ limit: "timeout", ms: 86_400_000 });
  });

  it("ends the first attempt", async () => {
    stopTime();
    const fetch = silent();
    const onRetry = vi.fn();
    const client = createClient({ apiToken: "t", fetch, deadline: 1000, onRetry });
    const state = watch(updateGroup(client, init));
    await vi.advanceTimersByTimeAsync(999);
    expect(state).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(state.error).toBeInstanceOf(TimeoutError);
    expect(state.error).toMatchObject({
      name: "TimeoutError",
      code: "timeout-error",
      message: `PUT ${url}: not done within 1000 ms (deadline).`,
      limit: "deadline",
      ms: 1000,
    });
    expect(onRetry).not.toHaveBeenCalled();
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("ends a later attempt, whatever time that has left", async () => {
    stopTime();
    const fetch = silent();
    const client = createClient({ apiToken: "t", fetch, timeout: 1000, deadline: 3000, maxRetries: 9 });
    const state = watch(updateGroup(client, init));
    // 1000 and a wait of 250, 1000 and one of 500: 250 are left.
    await vi.advanceTimersByTimeAsync(2999);
    expect(state).toEqual({});
    expect(fetch).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.error).toMatchObject({ limit: "deadline", ms: 3000 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it.each([1000, 1001])("leaves an attempt that has no more time its time-out: %d", async (deadline) => {
    stopTime();
    const client = createClient({
      apiToken: "t",
      fetch: silent(),
      timeout: 1000,
      deadline,
      maxRetries: 0,
    });
    const state = watch(updateGroup(client, init));
    await vi.advanceTimersByTimeAsync(1000);
    expect(state.error).toMatchObject({ limit: "timeout", ms: 1000 });
  });

  it.each([
    { client: 1000, call: undefined, want: 1000 },
    { client: 1000, call: 3000, want: 3000 },
    { client: 3000, call: 1000, want: 1000 },
  ])("of the client $client and of the call $call is $want", async ({ client, call, want }) => {
    stopTime();
    const api = createClient({ apiToken: "t", fetch: silent(), deadline: client });
    const state = watch(updateGroup(api, { ...init, deadline: call }));
    await vi.advanceTimersByTimeAsync(want - 1);
    expect(state).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(state.error).toMatchObject({ limit: "deadline", ms: want });
  });

  it("is never repeated, though a timer may be a little early", async () => {
    vi.mocked(Math.random).mockReturnValue(0);
    for (let i = 0; i < 20; i++) {
      const fetch = silent();
      const onRetry = vi.fn();
      const client = createClient({ apiToken: "t", fetch, deadline: 3, onRetry });
      expect(await caught(updateGroup(client, init))).toMatchObject({ limit: "deadline", ms: 3 });
      expect(onRetry).not.toHaveBeenCalled();
      expect(fetch).toHaveBeenCalledTimes(1);
    }
  });

  it("ends the request on the wire", async () => {
    stopTime();
    const { client, reached, closed } = await startEndless(silence, { deadline: 1000 });
    const call = caught(updateGroup(client, init));
    await reached;
    vi.advanceTimersByTime(1000);
    expect(await call).toMatchObject({ limit: "deadline", ms: 1000 });
    await closed;
  });

  it("covers credential functions and bodies", async () => {
    const apiToken = () => pending<string>().promise;
    const hanging = createClient({ apiToken, fetch: silent(), deadline: 20 });
    expect(await caught(updateGroup(hanging, init))).toMatchObject({ limit: "deadline", ms: 20 });
    stopTime();
    const { client, reached } = await startEndless(halfBody, { deadline: 1000, maxRetries: 2 });
    const call = caught(updateGroup(client, init));
    await reached;
    vi.advanceTimersByTime(1000);
    expect(await call).toMatchObject({ limit: "deadline", ms: 1000 });
    expect(server.requests).toHaveLength(1);
  });

  /** A `fetch` of which each attempt takes 600 ms. */
  function slow(answer: () => Response) {
    return vi.fn<Fetch>(async () => {
      vi.advanceTimersByTime(600);
      return answer();
    });
  }
  function asking(ms: number) {
    return () => new Response("{}", { status: 503, headers: { "retry-after-ms": String(ms) } });
  }

  it("gives the response back when the wait would go past it", async () => {
    stopTime();
    const fetch = slow(asking(401));
    const onRetry = vi.fn();
    const client = createClient({ apiToken: "t", fetch, deadline: 1000, onRetry });
    expect(await updateGroup(client, init)).toMatchObject({ ok: false, status: 503, error: {} });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("throws the last error when the wait would go past it", async () => {
    stopTime();
    vi.mocked(Math.random).mockReturnValue(401 / 500);
    const cause = new Error("no route");
    const fetch = slow(() => {
      throw cause;
    });
    const onRetry = vi.fn();
    const client = createClient({ apiToken: "t", fetch, deadline: 1000, onRetry });
    const error = await caught(updateGroup(client, init));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty("cause", cause);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(onRetry).not.toHaveBeenCalled();
  });

  it("throws the time-out of the attempt when the wait would go past it", async () => {
    stopTime();
    vi.mocked(Math.random).mockReturnValue(0.5);
    const client = createClient({ apiToken: "t", fetch: silent(), timeout: 800, deadline: 1000 });
    const state = watch(updateGroup(client, init));
    await vi.advanceTimersByTimeAsync(800);
    expect(state.error).toMatchObject({ limit: "timeout", ms: 800 });
  });

  it("leaves a wait that ends before it, which counts as well", async () => {
    stopTime();
    const fetch = slow(asking(399));
    const state = watch(
      updateGroup(createClient({ apiToken: "t", fetch, deadline: 2000, maxRetries: 9 }), init),
    );
    await vi.advanceTimersByTimeAsync(398);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    // 600 + 399 + 600 + 399 are less than 2000, and the third attempt has 2 ms left.
    expect(fetch).toHaveBeenCalledTimes(2);
    fetch.mockImplementation(() => pending<Response>().promise);
    await vi.advanceTimersByTimeAsync(399);
    expect(fetch).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(state).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(state.error).toMatchObject({ limit: "deadline", ms: 2000 });
  });

  it("that is over before the wait is leaves no negative time to a timer", async () => {
    stopTime();
    vi.spyOn(globalThis, "setTimeout");
    const fetch = slow(asking(300));
    // Timers may be late.
    const onRetry = () => vi.advanceTimersByTime(1000);
    const client = createClient({ apiToken: "t", fetch, deadline: 1000, onRetry });
    fetch.mockImplementationOnce(async () => asking(300)()).mockImplementation(silent());
    const state = watch(updateGroup(client, init));
    await vi.advanceTimersByTimeAsync(5000);
    expect(state.error).toMatchObject({ limit: "deadline", ms: 1000 });
    for (const [, ms = 0] of vi.mocked(setTimeout).mock.calls) expect(ms).toBeGreaterThanOrEqual(0);
  });

  it.each([
    [399, [399]],
    [400, []],
  ])("leaves time for the next attempt: after %d ms", async (asked, want) => {
    stopTime();
    const fetch = slow(asking(asked));
    const delays: number[] = [];
    const onRetry = ({ delay }: RetryEvent) => void delays.push(delay);
    const client = createClient({ apiToken: "t", fetch, deadline: 1000, onRetry, maxRetries: 1 });
    watch(updateGroup(client, init));
    await vi.advanceTimersByTimeAsync(1000);
    expect(delays).toEqual(want);
  });
});

it("leaves a connection that was fast enough alone", async () => {
  const closed: boolean[] = [];
  const client = await start(
    () => (response) => {
      response.end('{"id":"1"}');
      closed.push(response.destroyed);
    },
    { timeout: 600_000, deadline: 600_000 },
  );
  expect(await updateGroup(client, init)).toMatchObject({ ok: true });
  expect(await updateGroup(client, init)).toMatchObject({ ok: true });
  expect(closed).toEqual([false, false]);
});

it("does not let the credentials of an attempt that has timed out into the next", async () => {
  slowTime();
  const waiting: ((token: string) => void)[] = [];
  const sent: (string | null)[] = [];
  const first = pending<void>();
  const client = createClient({
    apiToken: () => {
      if (waiting.length > 0) return "second";
      setImmediate(() => vi.advanceTimersByTime(600_000));
      return new Promise<string>((resolve) => void waiting.push(resolve));
    },
    timeout: 600_000,
    maxRetries: 1,
    fetch: async (_, given) => {
      waiting[0]?.("first");
      first.resolve();
      await new Promise((resolve) => void setImmediate(resolve));
      sent.push((given.headers as Headers).get("authorization"));
      return new Response('{"id":"1"}');
    },
  });
  vi.spyOn(Math, "random").mockReturnValue(0);
  await updateGroup(client, init);
  await first.promise;
  expect(sent).toEqual(["Bearer second"]);
});
