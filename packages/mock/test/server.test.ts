import { get } from "node:http";
import { describe, expect, it } from "vitest";
import { DroppedConnectionError, UnknownRequestError } from "../src/errors.ts";
import { type ServedRequest, serve } from "../src/server.ts";
import { exchange, openConnection } from "./raw-connection.ts";
import { echo, startServer } from "./start-server.ts";

const head = "Host: a\r\nConnection: close\r\n";

describe("a server of a fetch", () => {
  it("hands a request on as it was sent, on loopback", async () => {
    const { url, port } = await startServer(echo);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const answer = await fetch(`${url}/groups/a%20b?x=1`, {
      method: "PUT",
      body: "text",
      headers: { "x-a": "1" },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(await answer.json()).toMatchObject({
      method: "PUT",
      url: `${url}/groups/a%20b?x=1`,
      headers: { "x-a": "1" },
      body: "text",
    });
  });

  it("takes and gives bodies of a MiB, sent as a whole and in chunks", async () => {
    const { url } = await startServer(async (request) => new Response(await request.arrayBuffer()));
    const body = new Uint8Array(2 ** 20).map((_, i) => i % 251);
    const whole = await fetch(url, { method: "POST", body });
    expect(Buffer.from(await whole.arrayBuffer()).equals(body)).toBe(true);
    const stream = new Blob([body]).stream();
    const chunked = await fetch(url, { method: "POST", body: stream, duplex: "half" } as RequestInit);
    expect(Buffer.from(await chunked.arrayBuffer()).equals(body)).toBe(true);
  });

  it("answers 200 connections at once", async () => {
    const all = Promise.withResolvers<void>();
    let waiting = 0;
    const { port } = await startServer(async () => {
      waiting++;
      if (waiting === 200) all.resolve();
      await all.promise;
      return new Response("together");
    });
    const answers = Array.from({ length: 200 }, () => exchange(port, `GET / HTTP/1.1\r\n${head}\r\n`));
    for (const answer of await Promise.all(answers)) expect(answer).toContain("together");
  });

  it("writes the usual reason behind a status, or the answer's own", async () => {
    const { port } = await startServer(async ({ url }) =>
      url.endsWith("own")
        ? new Response(null, { status: 299, statusText: "Mine" })
        : new Response(null, { status: 404 }),
    );
    expect(await exchange(port, `GET / HTTP/1.1\r\n${head}\r\n`)).toMatch(/^HTTP\/1\.1 404 Not Found\r\n/);
    expect(await exchange(port, `GET /own HTTP/1.1\r\n${head}\r\n`)).toMatch(/^HTTP\/1\.1 299 Mine\r\n/);
  });

  it("keeps several cookies apart", async () => {
    const headers: [string, string][] = [
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ];
    const { url } = await startServer(async () => new Response("x", { headers }));
    expect((await fetch(url)).headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  it("answers HEAD without a body, and lets go of the one that there is", async () => {
    const cancelled = Promise.withResolvers<void>();
    const { port } = await startServer(
      async () =>
        new Response(new ReadableStream({ cancel: () => cancelled.resolve() }), { headers: { "x-a": "1" } }),
    );
    expect(await exchange(port, `HEAD / HTTP/1.1\r\n${head}\r\n`)).toMatch(
      /^HTTP\/1\.1 200 OK\r\nx-a: 1\r\n.*\r\n\r\n$/s,
    );
    await cancelled.promise;
  });

  it.each([
    {
      error: new UnknownRequestError("No operation takes it.", "PUT /groups/{id}"),
      status: 404,
      title: "Not Found",
    },
    { error: new TypeError("Odd."), status: 500, title: "Internal Server Error" },
  ])("answers $error.name with problem details", async ({ error, status, title }) => {
    const { url } = await startServer(() => Promise.reject(error));
    const answer = await fetch(url);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toEqual({
      type: "about:blank",
      title,
      status,
      detail: error.message,
      ...(error instanceof UnknownRequestError && { nearest: error.nearest }),
    });
  });

  it.each([
    {
      what: "throws at once",
      fetch: () => {
        throw new Error("Odd.");
      },
    },
    { what: "rejects with no error", fetch: () => Promise.reject(undefined) },
    { what: "answers with nothing", fetch: async () => undefined as never },
    { what: "answers with an error of the network", fetch: async () => Response.error() },
    {
      what: "answers with a header that may not be sent",
      fetch: async () => new Response("x", { headers: { "content-length": "7", z: "\u0001" } }),
    },
  ])("answers 500 where its fetch $what", async ({ fetch: odd }) => {
    const { url } = await startServer(odd);
    const answer = await fetch(url);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ title: "Internal Server Error", status: 500 });
  });

  it("ends a connection without an answer where its fetch drops it", async () => {
    const { port } = await startServer(() => Promise.reject(new DroppedConnectionError("Dropped.")));
    expect(await exchange(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")).toBe("");
  });

  it("ends a connection where a body ends in an error", async () => {
    let chunks = 0;
    const { port } = await startServer(
      async () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              if (chunks++ === 0) controller.enqueue(new TextEncoder().encode('{"half":'));
              else controller.error(new Error("Lost."));
            },
          }),
        ),
    );
    expect(await exchange(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")).toMatch(/\r\n\r\n8\r\n\{"half":\r\n$/);
  });

  it("ends a connection where a body is shorter than its Content-Length", async () => {
    const { port } = await startServer(
      async () => new Response("half", { headers: { "content-length": "8" } }),
    );
    expect(await exchange(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n")).toMatch(
      /content-length: 8\r\n.*\r\n\r\nhalf$/s,
    );
  });

  it("aborts the signal of a request whose client leaves", async () => {
    const begun = Promise.withResolvers<Request>();
    const left = Promise.withResolvers<void>();
    const { port } = await startServer((request) => {
      begun.resolve(request);
      return new Promise((_, reject) =>
        request.signal.addEventListener("abort", () => {
          left.resolve();
          reject(request.signal.reason);
        }),
      );
    });
    const { socket, send } = await openConnection(port);
    send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    expect((await begun.promise).signal.aborted).toBe(false);
    socket.destroy();
    await left.promise;
  });

  it("stops reading an answer whose client leaves", async () => {
    const cancelled = Promise.withResolvers<void>();
    const chunk = new Uint8Array(2 ** 16);
    const { port } = await startServer(
      async () =>
        new Response(
          new ReadableStream({
            pull: (controller) => controller.enqueue(chunk),
            cancel: () => cancelled.resolve(),
          }),
        ),
    );
    const { socket, send, until } = await openConnection(port);
    send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await until("200 OK");
    socket.destroy();
    await cancelled.promise;
  });

  it("lets go of an answer whose client has left before", async () => {
    const begun = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    const { port } = await startServer(async ({ signal }) => {
      begun.resolve();
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      return new Response(new ReadableStream({ cancel: () => cancelled.resolve() }));
    });
    const { socket, send } = await openConnection(port);
    send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await begun.promise;
    socket.destroy();
    await cancelled.promise;
  });

  it("tells of each request when it is over", async () => {
    const seen: ServedRequest[] = [];
    const lost = new DroppedConnectionError("Dropped.");
    const { port } = await startServer(
      async ({ url }) => (url.endsWith("lost") ? Promise.reject(lost) : new Response("x", { status: 201 })),
      { onRequest: (one) => seen.push(one) },
    );
    await exchange(port, `PUT /a?b HTTP/1.1\r\n${head}\r\n`);
    await exchange(port, `GET /lost HTTP/1.1\r\n${head}\r\n`);
    await exchange(port, `GET http://user:secret@a/x HTTP/1.1\r\n${head}\r\n`);
    expect(seen).toEqual([
      { method: "PUT", path: "/a?b", status: 201, error: undefined },
      { method: "GET", path: "/lost", status: undefined, error: lost },
      { method: "GET", path: "/x", status: 400, error: expect.any(Error) },
    ]);
  });
});

describe("the end of a server", () => {
  it("ends connections that wait and connections at work", async () => {
    const begun = Promise.withResolvers<void>();
    const server = await startServer((request) => {
      begun.resolve();
      return new Promise((_, reject) =>
        request.signal.addEventListener("abort", () => reject(request.signal.reason)),
      );
    });
    const idle = await openConnection(server.port);
    const busy = await openConnection(server.port);
    busy.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    await begun.promise;
    const closed = server.close();
    expect(server.close()).toBe(closed);
    await closed;
    expect(await idle.end()).toBe("");
    expect(await busy.end()).toBe("");
    await expect(
      new Promise((resolve, reject) => get(server.url, resolve).on("error", reject)),
    ).rejects.toThrow("ECONNREFUSED");
  });

  it("comes with a signal", async () => {
    const controller = new AbortController();
    const { port } = await startServer(echo, { signal: controller.signal });
    const connection = await openConnection(port);
    controller.abort();
    expect(await connection.end()).toBe("");
    await expect(serve(echo, { signal: controller.signal })).rejects.toThrow(controller.signal.reason);
  });

  it("frees its port", async () => {
    const first = await startServer(echo);
    await first.close();
    expect((await startServer(echo, { port: first.port })).port).toBe(first.port);
  });
});
