import { getEventListeners, once } from "node:events";
import { caught, type Handler, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, type Options, updateGroup } from "./groups-api.ts";
import { stopTime } from "./own-time.ts";
import { ConnectionError, type Fetch, TimeoutError } from "./runtime.ts";

const init = Object.freeze({ params: { path: { id: "1" } }, body: { name: "Admins" } });
const exchange = { method: "PUT", url: "https://api.example.com/x" };

let server: RecordingServer;
// A wait that no server asked for takes no time.
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

const found: Handler = () => ({ body: '{"id":"1"}' });
const waiting: Handler = () => () => {};

/** A `fetch` that never answers and is deaf to its signal. */
const silent: Fetch = () => new Promise(() => {});

describe("an abort", () => {
  it.each(["call", "client"])("by the signal of the %s rejects with its reason", async (where) => {
    const reason = { why: "the user left" };
    const controller = new AbortController();
    const client = await start(() => () => controller.abort(reason), {
      signal: where === "client" ? controller.signal : new AbortController().signal,
    });
    const signal = where === "call" ? controller.signal : new AbortController().signal;
    expect(await caught(updateGroup(client, { ...init, signal }))).toBe(reason);
  });

  it.each(["call", "client"])("by the signal of the %s alone works for raw methods", async (where) => {
    const controller = new AbortController();
    const client = await start(
      () => () => controller.abort(),
      where === "client" ? { signal: controller.signal } : {},
    );
    const signal = where === "call" ? { signal: controller.signal } : {};
    const error = await caught(client.PUT("/groups/{id}", { ...init, ...signal }));
    expect(error).toBe(controller.signal.reason);
    expect(error).toHaveProperty("name", "AbortError");
  });

  it.each([
    ["an error", new Error("mine")],
    ["a TypeError", new TypeError("mine")],
    ["a SyntaxError", new SyntaxError("mine")],
    ["a ConnectionError", new ConnectionError(exchange, undefined)],
    ["a TimeoutError", new TimeoutError(exchange, "timeout", 1)],
    ["a text", "enough"],
    ["an object", { why: "the user left" }],
    ["null", null],
    ["false", false],
    ["0", 0],
    ["an empty text", ""],
  ])("keeps the caller's reason when it is %s, and ends the call", async (_, reason) => {
    for (const where of ["operation", "raw"]) {
      const controller = new AbortController();
      const onRetry = vi.fn();
      await using recording = await serve(() => () => controller.abort(reason));
      const client = createClient({ baseUrl: recording.url, apiToken: "t", onRetry });
      const given = { ...init, signal: controller.signal };
      const call = where === "raw" ? client.PUT("/groups/{id}", given) : updateGroup(client, given);
      expect(await caught(call)).toBe(reason);
      expect(onRetry).not.toHaveBeenCalled();
      expect(recording.requests).toHaveLength(1);
    }
  });

  it.each(["onRequest", "onResponse"])("ends a call that waits in a middleware: %s", async (step) => {
    for (const where of ["operation", "raw"]) {
      const controller = new AbortController();
      await using recording = await serve(found);
      const client = createClient({ baseUrl: recording.url, apiToken: "t" });
      const wait = (): Promise<undefined> => {
        setImmediate(() => controller.abort("enough"));
        return new Promise(() => {});
      };
      client.use(step === "onRequest" ? { onRequest: wait } : { onResponse: wait });
      const given = { ...init, signal: controller.signal };
      const call = where === "raw" ? client.PUT("/groups/{id}", given) : updateGroup(client, given);
      expect(await caught(call)).toBe("enough");
      expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    }
  });

  it("without a reason is an AbortError", async () => {
    const controller = new AbortController();
    const client = await start(() => () => controller.abort(undefined));
    const error = await caught(updateGroup(client, { ...init, signal: controller.signal }));
    expect(error).toBeInstanceOf(DOMException);
    expect(error).toHaveProperty("name", "AbortError");
  });

  it.each(["call", "client"])("before the call, by the signal of the %s, sends nothing", async (where) => {
    const reason = new Error("too late");
    const signal = AbortSignal.abort(reason);
    const apiToken = vi.fn(() => "t");
    const fetch = vi.fn(silent);
    const own = where === "client" ? { signal } : {};
    const given = where === "call" ? { ...init, signal } : init;
    const client = await start(waiting, { apiToken, ...own });
    const deaf = createClient({ apiToken, fetch, ...own });
    for (const call of [
      updateGroup(client, given),
      client.PUT("/groups/{id}", given),
      updateGroup(deaf, given),
      deaf.PUT("/groups/{id}", given),
    ]) {
      expect(await caught(call)).toBe(reason);
    }
    expect(server.requests).toEqual([]);
    expect(fetch).not.toHaveBeenCalled();
    expect(apiToken).not.toHaveBeenCalled();
  });

  it("while credentials are fetched sends nothing, then or later", async () => {
    const controller = new AbortController();
    let answer: (token: string) => void = () => {};
    const token = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const fetch = vi.fn(silent);
    const apiToken = () => {
      controller.abort("enough");
      return token;
    };
    const client = createClient({ apiToken, fetch });
    expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe("enough");
    answer("late");
    await new Promise(setImmediate);
    expect(fetch).not.toHaveBeenCalled();
  });

  it("while the answer is awaited ends the request on the wire", async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const client = await start(() => (response) => {
      closed = once(response, "close");
      controller.abort("enough");
    });
    expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe("enough");
    expect(await closed).toEqual([]);
  });

  it.each([[200], [404], [503]])("while the body of a %d is read ends it", async (status) => {
    const controller = new AbortController();
    const reason = new Error("enough");
    let closed: Promise<unknown> | undefined;
    const client = await start(() => (response) => {
      closed = once(response, "close");
      response.writeHead(status, { "content-type": "application/json" });
      response.write('{"id":', () => setImmediate(() => controller.abort(reason)));
    });
    expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe(reason);
    expect(await closed).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it("does not wait for a fetch or a body that is deaf to it", async () => {
    const bodies = [silent, async () => new Response(new ReadableStream({}))];
    for (const answer of bodies) {
      const controller = new AbortController();
      const fetch: Fetch = (...given) => {
        setImmediate(() => controller.abort("enough"));
        return answer(...given);
      };
      const client = createClient({ apiToken: "t", fetch });
      expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe("enough");
    }
  });

  it("reaches the signal of the given fetch, with its reason", async () => {
    const controller = new AbortController();
    let seen: AbortSignal | null | undefined;
    const fetch: Fetch = (_, { signal }) => {
      seen = signal;
      expect(signal?.aborted).toBe(false);
      controller.abort("enough");
      return silent("", {});
    };
    await caught(updateGroup(createClient({ apiToken: "t", fetch }), { ...init, signal: controller.signal }));
    expect(seen?.aborted).toBe(true);
    expect(seen?.reason).toBe("enough");
  });

  it.each(["call", "client"])("by the signal of the %s ends a wait at once", async (where) => {
    const controller = new AbortController();
    const { signal } = controller;
    const client = await start(() => ({ status: 503, headers: { "retry-after": "30" } }), {
      onRetry: () => setImmediate(() => controller.abort("enough")),
      signal: where === "client" ? signal : undefined,
    });
    const given = where === "call" ? { ...init, signal } : init;
    expect(await caught(updateGroup(client, given))).toBe("enough");
    expect(server.requests).toHaveLength(1);
  });

  it.each(["onRequest", "onRetry"])("in %s ends the call before the next request", async (hook) => {
    const controller = new AbortController();
    const client = await start(() => ({ status: 503, headers: { "retry-after": "30" } }), {
      [hook]: () => controller.abort("enough"),
    });
    expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe("enough");
    expect(server.requests).toHaveLength(hook === "onRequest" ? 0 : 1);
  });

  it("in a later attempt ends the call as well", async () => {
    const controller = new AbortController();
    let count = 0;
    const client = await start(() =>
      ++count < 2 ? { status: 503 } : () => controller.abort(new ConnectionError(exchange, undefined)),
    );
    const error = await caught(updateGroup(client, { ...init, signal: controller.signal, maxRetries: 9 }));
    expect(error).toBe(controller.signal.reason);
    expect(server.requests).toHaveLength(2);
  });

  it("after the end changes nothing", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const client = await start(found, { signal });
    const result = await updateGroup(client, { ...init, signal });
    const raw = await client.PUT("/groups/{id}", { ...init, signal });
    controller.abort("late");
    expect(result).toMatchObject({ ok: true, status: 200, data: { id: "1" } });
    expect(await result.response.text()).toBe('{"id":"1"}');
    expect(raw).toMatchObject({ data: { id: "1" } });
  });

  it("after the end is not told to the fetch of a call whose body has been read", async () => {
    const controller = new AbortController();
    const seen: (AbortSignal | null | undefined)[] = [];
    const fetch: Fetch = async (_, { signal }) => {
      seen.push(signal);
      return new Response('{"id":"1"}');
    };
    const client = createClient({ apiToken: "t", fetch, signal: controller.signal });
    await updateGroup(client, init);
    await client.PUT("/groups/{id}", init);
    controller.abort("late");
    expect(seen.map((signal) => signal?.aborted)).toEqual([false, false]);
  });

  it("ends a call whose signal another one has had, which is over", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const answers = [silent, async () => new Response('{"id":"1"}')];
    const fetch = vi.fn<Fetch>((...given) => (answers.shift() ?? silent)(...given));
    const client = createClient({ apiToken: "t", fetch, timeout: Number.POSITIVE_INFINITY });
    const first = caught(updateGroup(client, { ...init, signal }));
    await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(1));
    await updateGroup(client, { ...init, signal });
    controller.abort("enough");
    expect(await first).toBe("enough");
  });

  it("is an AbortError where the platform's signals have no reasons, as in React Native", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    Object.defineProperty(signal, "reason", { value: undefined });
    const client = await start(() => () => controller.abort());
    const error = await caught(updateGroup(client, { ...init, signal }));
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "AbortError", message: "The call was aborted." });
  });

  it("ends no other call than its own", async () => {
    const controller = new AbortController();
    const client = await start(found, { signal: new AbortController().signal });
    controller.abort("enough");
    expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe("enough");
    expect(await updateGroup(client, init)).toMatchObject({ ok: true });
  });

  it("by a time-out of the platform comes through as that", async () => {
    const client = await start(waiting);
    const error = await caught(updateGroup(client, { ...init, signal: AbortSignal.timeout(1) }));
    expect(error).toBeInstanceOf(DOMException);
    expect(error).toHaveProperty("name", "TimeoutError");
    expect(server.requests.length).toBeLessThan(2);
  });
});

describe("the request of a middleware", () => {
  it.each(["its own signal", "the call's signal", "the client's signal"])("is ended by %s", async (which) => {
    const signals = {
      "its own signal": new AbortController(),
      "the call's signal": new AbortController(),
      "the client's signal": new AbortController(),
    };
    const { "its own signal": own, "the call's signal": call, "the client's signal": all } = signals;
    const client = await start(() => () => signals[which as keyof typeof signals].abort("enough"), {
      signal: all.signal,
    });
    client.use({
      onRequest: ({ request }) =>
        new Request(request.url, { method: "PUT", body: "mine", signal: own.signal }),
    });
    expect(await caught(updateGroup(client, { ...init, signal: call.signal }))).toBe("enough");
    expect(server.requests.map(({ body }) => body)).toEqual(["mine"]);
  });

  it.each(["call", "client"])("without a signal is ended on the wire by that of the %s", async (where) => {
    const controller = new AbortController();
    const { signal } = controller;
    let closed: Promise<unknown> | undefined;
    const client = await start(
      () => (response) => {
        closed = once(response, "close");
        controller.abort("enough");
      },
      where === "client" ? { signal } : {},
    );
    client.use({ onRequest: ({ request }) => new Request(request.url, { method: "PUT", body: "mine" }) });
    expect(await caught(updateGroup(client, where === "call" ? { ...init, signal } : init))).toBe("enough");
    expect(await closed).toEqual([]);
  });

  it("without a signal is not sent again after the call's has ended it", async () => {
    stopTime();
    const controller = new AbortController();
    const fetch = vi.fn<Fetch>(
      async () => new Response("{}", { status: 503, headers: { "retry-after": "30" } }),
    );
    const onRetry = () => setImmediate(() => controller.abort("enough"));
    const client = createClient({ apiToken: "t", fetch, onRetry });
    client.use({ onRequest: ({ request }) => new Request(request.url, { method: "PUT", body: "mine" }) });
    expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe("enough");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(["unchanged", "copied"])("that is %s is ended by the call's signal", async (kind) => {
    const controller = new AbortController();
    const client = await start(() => () => controller.abort("enough"));
    client.use({ onRequest: ({ request }) => (kind === "copied" ? request.clone() : undefined) });
    expect(await caught(updateGroup(client, { ...init, signal: controller.signal }))).toBe("enough");
    expect(server.requests).toHaveLength(1);
  });

  it("is ended by its own signal as well while its body is read", async () => {
    const controller = new AbortController();
    const fetch = vi.fn(silent);
    const client = createClient({ apiToken: "t", fetch });
    const body = new ReadableStream({ pull: () => void setImmediate(() => controller.abort("enough")) });
    const own = { method: "PUT", body, duplex: "half", signal: controller.signal };
    client.use({ onRequest: ({ request }) => new Request(request.url, own as RequestInit) });
    expect(await caught(updateGroup(client, init))).toBe("enough");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("is ended as well while its body is read", async () => {
    const controller = new AbortController();
    const client = createClient({ apiToken: "t", fetch: silent });
    client.use({ onRequest: () => {} });
    const body = new ReadableStream({ pull: () => void setImmediate(() => controller.abort("enough")) });
    const call = client.PUT("/groups/{id}", {
      ...init,
      bodySerializer: () => body,
      duplex: "half",
      signal: controller.signal,
    });
    expect(await caught(call)).toBe("enough");
  });
});

describe("a stream", () => {
  /** A response whose body is the test's to write. */
  function open(status = 200) {
    const writing = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writing.writable.getWriter();
    const response = new Response(writing.readable, { status });
    return {
      response,
      write: (text: string) => writer.write(new TextEncoder().encode(text)),
      end: () => writer.close(),
    };
  }

  const stream = { ...init, parseAs: "stream" } as const;

  it("comes through piece by piece, while the server still writes", async () => {
    let finish: () => void = () => {};
    const client = await start(() => (response) => {
      response.write("one ");
      finish = () => response.end("two");
    });
    const { data } = await client.PUT("/groups/{id}", stream);
    const reader = data?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("one ");
    finish();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("two");
    expect(await reader?.read()).toMatchObject({ done: true });
  });

  it("has no bound, which the same body has elsewhere", async () => {
    const client = await start(() => ({ body: '"much too much"' }), { maxBodyBytes: 3 });
    const { data } = await client.PUT("/groups/{id}", stream);
    expect(await new Response(data).text()).toBe('"much too much"');
    expect(await caught(client.PUT("/groups/{id}", init))).toHaveProperty("code", "response-parse-error");
  });

  it("has all the time it wants", async () => {
    stopTime();
    const { response, write, end } = open();
    const client = createClient({
      apiToken: "t",
      fetch: async () => response,
      timeout: 1000,
      deadline: 2000,
    });
    const { data } = await client.PUT("/groups/{id}", stream);
    expect(vi.getTimerCount()).toBe(0);
    await vi.advanceTimersByTimeAsync(86_400_000);
    const text = new Response(data).text();
    await write("late");
    await end();
    expect(await text).toBe("late");
  });

  it.each(["call", "client"])("is ended by the signal of the %s, on the wire as well", async (where) => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const client = await start(
      () => (response) => {
        closed = once(response, "close");
        response.write("one ");
      },
      where === "client" ? { signal: controller.signal } : {},
    );
    const { data } = await client.PUT("/groups/{id}", {
      ...stream,
      ...(where === "call" ? { signal: controller.signal } : {}),
    });
    const reader = data?.getReader();
    await reader?.read();
    const next = caught(reader?.read() ?? Promise.resolve());
    controller.abort("enough");
    expect(await next).toBe("enough");
    expect(await closed).toEqual([]);
  });

  it("comes through where signals cannot be joined, as in React Native", async () => {
    const { any } = AbortSignal;
    Reflect.deleteProperty(AbortSignal, "any");
    try {
      const client = await start(() => ({ body: "one" }), { signal: new AbortController().signal });
      const { data } = await client.PUT("/groups/{id}", stream);
      expect(await new Response(data).text()).toBe("one");
    } finally {
      Object.defineProperty(AbortSignal, "any", { value: any, configurable: true, writable: true });
    }
  });

  it("that gets no headers in time is ended on the wire", async () => {
    stopTime();
    let closed: Promise<unknown> | undefined;
    const client = await start(
      () => (response) => {
        closed = once(response, "close");
        vi.advanceTimersByTime(1000);
      },
      { timeout: 1000, maxRetries: 0, signal: new AbortController().signal },
    );
    expect(await caught(client.PUT("/groups/{id}", stream))).toBeInstanceOf(TimeoutError);
    expect(await closed).toEqual([]);
  });

  it("that breaks within the body of a failure is a ConnectionError", async () => {
    const client = await start(
      () => (response) => {
        response.writeHead(404, { "content-length": "100" });
        response.write("half", () => response.destroy());
      },
      { maxRetries: 0 },
    );
    expect(await caught(client.PUT("/groups/{id}", stream))).toBeInstanceOf(ConnectionError);
  });

  it("is awaited again after a status that says so", async () => {
    const answers = [open(503), open(200)];
    for (const { end } of answers) end();
    const fetch = async () => answers.shift()?.response as Response;
    const { data } = await createClient({ apiToken: "t", fetch }).PUT("/groups/{id}", stream);
    expect(await new Response(data).text()).toBe("");
    expect(answers).toEqual([]);
  });
});

describe("a call leaves nothing behind", () => {
  const failing: Fetch = () => Promise.reject(new Error("no route"));
  const answering =
    (status: number): Fetch =>
    async () =>
      new Response("{}", { status });
  const hasty = { timeout: 1, maxRetries: 0 };
  const cases: [name: string, fetch: Fetch, options: Options][] = [
    ["a success", answering(200), {}],
    ["a failure", answering(404), {}],
    ["an unreadable body", async () => new Response("<"), {}],
    ["repeated attempts", answering(503), {}],
    ["connections that fail", failing, {}],
    ["a time-out", silent, hasty],
    ["a deadline", silent, { deadline: 1, maxRetries: 0 }],
    ["a credential function that fails", silent, { apiToken: () => Promise.reject(new Error("no")) }],
    ["a bad option", silent, { maxRetries: -1 }],
    ["a stream", async () => new Response(new ReadableStream({}), { status: 200 }), {}],
  ];

  it.each(cases)("after %s", async (name, fetch, options) => {
    stopTime();
    const client = new AbortController();
    const call = new AbortController();
    const count = () => [client, call].map(({ signal }) => getEventListeners(signal, "abort").length);
    const seen: number[][] = [];
    const watched: Fetch = (...given) => {
      seen.push([...count(), vi.getTimerCount()]);
      return fetch(...given);
    };
    const api = createClient({ apiToken: "t", fetch: watched, signal: client.signal, ...options });
    const given = { ...init, signal: call.signal };
    const sent =
      name === "a stream"
        ? api.PUT("/groups/{id}", { ...given, parseAs: "stream" })
        : updateGroup(api, given);
    const ended = sent.catch(() => {});
    await vi.advanceTimersByTimeAsync(10);
    await ended;

    for (const number of seen.flat()) expect(number).toBeGreaterThan(0);
    expect(count()).toEqual([0, 0]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(["before", "in credentials", "in fetch", "in the wait"])("after an abort %s", async (when) => {
    stopTime();
    const client = new AbortController();
    const call = new AbortController();
    const stop = (moment: string) => when === moment && call.abort("enough");
    stop("before");
    const api = createClient({
      apiToken: () => {
        stop("in credentials");
        return "t";
      },
      fetch: async () => {
        stop("in fetch");
        return new Response("{}", { status: 503, headers: { "retry-after": "30" } });
      },
      onRetry: () => setImmediate(stop, "in the wait"),
      signal: client.signal,
    });
    expect(await caught(updateGroup(api, { ...init, signal: call.signal }))).toBe("enough");
    for (const { signal } of [client, call]) expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(["call", "client"])(
    "with a middleware, which sees a request with a signal: of the %s",
    async (where) => {
      const { signal } = new AbortController();
      const fetch = answering(200);
      const client = createClient({ apiToken: "t", fetch, signal: where === "client" ? signal : undefined });
      client.use({ onRequest: ({ request }) => void expect(request.signal).toBeInstanceOf(AbortSignal) });
      for (let i = 0; i < 3; i++) await updateGroup(client, where === "call" ? { ...init, signal } : init);
      expect(getEventListeners(signal, "abort")).toEqual([]);
    },
  );

  it("after calls on the wire with one signal", async () => {
    const { signal } = new AbortController();
    const client = await start(found, { signal });
    for (let i = 0; i < 20; i++) await updateGroup(client, init);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("but one while many calls with one signal are under way, of which Node would warn", async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const client = createClient({ apiToken: "t", fetch: silent, signal });
    const ended = Array.from({ length: 12 }, () => caught(updateGroup(client, { ...init, signal })));
    await vi.waitFor(() => expect(getEventListeners(signal, "abort")).toHaveLength(1));
    controller.abort("enough");
    expect(await Promise.all(ended)).toEqual(Array(12).fill("enough"));
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
