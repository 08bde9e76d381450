import { setTimeout as sleep } from "node:timers/promises";
import { caught, serve } from "@specmint/testing";
import { describe, expect, it, vi } from "vitest";
import { createClient, type Options, updateGroup } from "./groups-api.ts";
import { stopTime } from "./own-time.ts";
import type { RejectEvent } from "./runtime.ts";

const init = { params: { path: { id: "1" }, query: { note: "s3cret" } }, body: {} };

type Call = (client: ReturnType<typeof createClient>) => Promise<unknown>;

const operation: Call = (client) => updateGroup(client, init);
const raw: Call = (client) => client.PUT("/groups/{id}", init);

/** What the hook is told of a call that rejects, which must be what the caller gets. */
async function eventOf(options: Options, call: Call): Promise<RejectEvent> {
  const onReject = vi.fn<(event: RejectEvent) => void>();
  const client = createClient({ apiToken: "t", maxRetries: 0, ...options, onReject });
  const error = await caught(call(client));
  expect(onReject).toHaveBeenCalledTimes(1);
  const [event] = onReject.mock.calls[0] as [RejectEvent];
  expect(event.error).toBe(error);
  expect(event.duration).toBeGreaterThanOrEqual(0);
  return event;
}

const unreachable = async () => {
  throw new TypeError("fetch failed");
};
const url = "https://api.example.com/v4/groups/1";

describe.each([
  ["an operation", operation],
  ["a raw method", raw],
])("onReject of %s", (_, call) => {
  it("is told of what ends a call after its attempts", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const event = await eventOf({ fetch: unreachable, maxRetries: 2 }, call);
    vi.restoreAllMocks();
    expect(event).toEqual({
      method: "PUT",
      url,
      attempts: 3,
      duration: expect.any(Number),
      error: expect.objectContaining({ code: "connection-error" }),
    });
  });

  it("is told of what ends a call before its first attempt", async () => {
    const event = await eventOf({ fetch: unreachable, timeout: -1 }, call);
    expect(event).toMatchObject({ method: "PUT", url: "/groups/{id}", attempts: 0 });
    expect(event.error).toHaveProperty("code", "invalid-request-error");
    expect(await eventOf({ fetch: unreachable, apiToken: undefined }, call)).toMatchObject({
      url,
      attempts: 1,
      error: { code: "missing-credentials-error" },
    });
  });

  it("is told of an abort, with its reason", async () => {
    const signal = AbortSignal.abort("enough");
    expect(await eventOf({ signal }, call)).toMatchObject({ attempts: 0, error: "enough" });
    const controller = new AbortController();
    const fetch = async () => {
      controller.abort("late");
      return sleep(1e6, new Response(), { signal: controller.signal });
    };
    expect(await eventOf({ fetch, signal: controller.signal }, call)).toMatchObject({
      attempts: 1,
      error: "late",
    });
  });

  it("is the last to be told, of a call that ends within a middleware", async () => {
    const controller = new AbortController();
    const onRequest = vi.fn();
    const { signal } = controller;
    const event = await eventOf({ fetch: unreachable, onRequest, signal }, async (client) => {
      const ended = vi.fn();
      client.use({ onRequest: () => controller.abort("enough"), onError: ended });
      const called = call(client);
      called.catch(() => {});
      await vi.waitFor(() => expect(ended).toHaveBeenCalled());
      return called;
    });
    expect(event).toMatchObject({ attempts: 0, error: "enough" });
    expect(onRequest).not.toHaveBeenCalled();
  });

  it("is told of a middleware's own error", async () => {
    const mine = new RangeError("mine");
    const event = await eventOf({ fetch: unreachable }, (client) => {
      client.use({
        onRequest: () => {
          throw mine;
        },
      });
      return call(client);
    });
    expect(event).toMatchObject({ attempts: 0, error: mine });
  });

  it("is told of an unreadable success", async () => {
    const event = await eventOf({ fetch: async () => new Response("<p>") }, call);
    expect(event).toMatchObject({ url, attempts: 1, error: { code: "response-parse-error" } });
  });

  it("is told of nothing where there is a result, and cannot break or hold up a call", async () => {
    await using server = await serve(({ url }) => ({
      status: url.includes("groups") ? 404 : 200,
      body: "{}",
    }));
    const onReject = vi.fn(() => {
      throw new Error("of the hook");
    });
    await call(createClient({ baseUrl: server.url, apiToken: "t", onReject }));
    expect(onReject).not.toHaveBeenCalled();
    const client = createClient({ apiToken: "t", maxRetries: 0, fetch: unreachable, onReject });
    expect(await caught(call(client))).toHaveProperty("code", "connection-error");
    const never = createClient({
      apiToken: "t",
      maxRetries: 0,
      fetch: unreachable,
      onReject: () => new Promise(() => {}),
    });
    expect(await caught(call(never))).toHaveProperty("code", "connection-error");
  });
});

it.each([
  ["https://user:s3cret@api.example.com/x", ""],
  ["https:user:s3cret@api.example.com/x", ""],
  ["user:s3cret@api.example.com/x", ""],
  ["https://api.example.com/x?note=s3cret", "https://api.example.com/x"],
])("onReject is told of no secret in the URL of a raw method: %s", async (path, told) => {
  const event = await eventOf({ fetch: unreachable }, (client) =>
    (client.PUT as (path: string) => Promise<unknown>)(path),
  );
  expect(event.url).toBe(told);
});

it.each([
  ["an operation", operation],
  ["a raw method", raw],
])("onReject is told how long a call took: %s", async (_, call) => {
  stopTime();
  try {
    vi.advanceTimersByTime(1000);
    const fetch = async () => {
      vi.advanceTimersByTime(50);
      return unreachable();
    };
    expect(await eventOf({ fetch }, call)).toHaveProperty("duration", 50);
  } finally {
    vi.useRealTimers();
  }
});

it("onReject is told of a client of another API", async () => {
  const client = { ...createClient() };
  const onReject = vi.fn();
  const other = createClient({ onReject });
  expect(client["~api"]).toBe("groups");
  const error = await caught(
    import("./runtime.ts").then(({ callOperation }) =>
      callOperation(other, { api: "else", method: "GET", path: "/y", responses: {} }, {}),
    ),
  );
  expect(onReject).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ method: "GET", url: "/y", attempts: 0, error }),
  );
});
