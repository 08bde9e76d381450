import { describe, expect, it } from "vitest";
import { exchange, openConnection } from "./raw-connection.ts";
import { echo, startServer } from "./start-server.ts";

const close = "Host: a\r\nConnection: close\r\n";
const post = "POST / HTTP/1.1\r\nHost: a\r\n";

/** Answers with the URL alone. */
async function echoUrl({ url }: Request): Promise<Response> {
  return new Response(url);
}

/** The body of an answer that came in one chunk. */
function bodyOf(answer: string): string {
  return answer.split("\r\n")[answer.split("\r\n").indexOf("") + 2] ?? "";
}

describe("the wire", () => {
  it("carries one request after the other on a connection", async () => {
    const { port } = await startServer(echoUrl);
    const { send, until } = await openConnection(port);
    send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n");
    await until("http://a/1\r\n0\r\n\r\n");
    send("GET /2 HTTP/1.1\r\nHost: a\r\n\r\n");
    await until("http://a/2\r\n0\r\n\r\n");
  });

  it("lets pipelined requests take effect in their order", async () => {
    let value = "before";
    const { port } = await startServer(async (request) => {
      if (request.method === "PUT") value = await request.text();
      return new Response(value);
    });
    const put = "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nafter";
    const answers = await exchange(port, `${put}GET / HTTP/1.1\r\n${close}\r\n`);
    expect(answers.match(/before|after/g)).toEqual(["after", "after"]);
  });

  it("begins no pipelined request of a client that has left", async () => {
    const begun = Promise.withResolvers<void>();
    const left = Promise.withResolvers<void>();
    const seen: string[] = [];
    const { port } = await startServer(async ({ method, url, signal }) => {
      seen.push(url);
      if (method === "GET") return new Response("x");
      begun.resolve();
      signal.addEventListener("abort", () => left.resolve());
      await left.promise;
      throw signal.reason;
    });
    const { socket, send } = await openConnection(port);
    send("PUT /1 HTTP/1.1\r\nHost: a\r\n\r\nPUT /2 HTTP/1.1\r\nHost: a\r\n\r\n");
    await begun.promise;
    socket.destroy();
    await left.promise;
    await exchange(port, `GET /3 HTTP/1.1\r\n${close}\r\n`);
    expect(seen).toEqual(["http://a/1", "http://a/3"]);
  });

  it("reads a body whose chunks come one by one", async () => {
    const { port } = await startServer(async (request) => new Response(await request.text()));
    const { send, end } = await openConnection(port);
    send(`POST / HTTP/1.1\r\n${close}Transfer-Encoding: chunked\r\n\r\n`);
    for (const byte of "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n") send(byte);
    expect(bodyOf(await end())).toBe("abcde");
  });

  it("asks for the body that a client holds back", async () => {
    const { port } = await startServer(async (request) => new Response(await request.text()));
    const { send, until, end } = await openConnection(port);
    send(`POST / HTTP/1.1\r\n${close}Content-Length: 3\r\nExpect: 100-continue\r\n\r\n`);
    expect(await until("\r\n\r\n")).toBe("HTTP/1.1 100 Continue\r\n\r\n");
    send("abc");
    expect(await end()).toContain("\r\n3\r\nabc\r\n");
  });

  it("answers 417 where a client expects something else", async () => {
    const { port } = await startServer(echo);
    expect(await exchange(port, `GET / HTTP/1.1\r\n${close}Expect: x\r\n\r\n`)).toContain(" 417 ");
  });

  it.each([
    { what: "no part", read: async () => {} },
    { what: "the first part", read: async ({ body }: Request) => void (await body?.getReader().read()) },
    {
      what: "the first part, and lets go of it,",
      read: async ({ body }: Request) => {
        const reader = body?.getReader();
        await reader?.read();
        reader?.releaseLock();
      },
    },
  ])("goes on with a connection where $what of a MiB has been read", async ({ read }) => {
    const { port } = await startServer(async (request) => {
      await read(request);
      return new Response(request.url);
    });
    const { send, until } = await openConnection(port);
    send(`POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: ${2 ** 20}\r\n\r\n`);
    send(new Uint8Array(2 ** 20));
    send("GET /2 HTTP/1.1\r\nHost: a\r\n\r\n");
    await until("http://a/2\r\n0\r\n\r\n");
  });

  it("speaks HTTP/1.0, with a client that names no host", async () => {
    const { port } = await startServer(echoUrl);
    expect(await exchange(port, "GET /x HTTP/1.0\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 200 OK\r\n.*\r\n\r\nhttp:\/\/localhost\/x$/s,
    );
  });

  it("takes as many headers as fit", async () => {
    const { port } = await startServer(async ({ headers }) => new Response([...headers].length.toString()));
    const headers = Array.from({ length: 2500 }, (_, i) => `${i.toString(36)}:\r\n`).join("");
    expect(bodyOf(await exchange(port, `GET / HTTP/1.1\r\n${close}${headers}\r\n`))).toBe("2502");
  });
});

describe("the target of a request", () => {
  it.each([
    { target: "/a?b=c", url: "http://a/a?b=c" },
    { target: "//evil/a", url: "http://a//evil/a" },
    { target: "/%zz%", url: "http://a/%zz%" },
    { target: "/%ff?%ff", url: "http://a/%ff?%ff" },
    { target: "/a//b/", url: "http://a/a//b/" },
    { target: "http://api.example.com/v1?x", url: "http://api.example.com/v1?x" },
    { target: "HTTPS://api.example.com", url: "http://api.example.com/" },
    { target: "http://api.example.com?x", url: "http://api.example.com/?x" },
  ])("may be $target", async ({ target, url }) => {
    const { port } = await startServer(echoUrl);
    expect(bodyOf(await exchange(port, `GET ${target} HTTP/1.1\r\n${close}\r\n`))).toBe(url);
  });

  it("may be the server as a whole", async () => {
    const { port } = await startServer(echoUrl);
    const answer = await exchange(port, `OPTIONS * HTTP/1.1\r\n${close}\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 204 No Content\r\n/);
  });

  it.each([
    { head: "GET / HTTP/1.1\r\nHost: a/b\r\n", status: 400 },
    { head: "GET / HTTP/1.1\r\nHost: user@a\r\n", status: 400 },
    { head: "GET / HTTP/1.1\r\nHost: a b\r\n", status: 400 },
    { head: "GET / HTTP/1.1\r\nHost: a:b\r\n", status: 400 },
    { head: "GET / HTTP/1.1\r\nHost:\r\n", status: 400 },
    { head: "GET http:///x HTTP/1.1\r\nHost: a\r\n", status: 400 },
    { head: "GET http://user@a/x HTTP/1.1\r\nHost: a\r\n", status: 400 },
    { head: "GET ftp://a/x HTTP/1.1\r\nHost: a\r\n", status: 400 },
    { head: "GET *.example.com HTTP/1.1\r\nHost: a\r\n", status: 400 },
    { head: "GET * HTTP/1.1\r\nHost: a\r\n", status: 400 },
    { head: "TRACE / HTTP/1.1\r\nHost: a\r\n", status: 501 },
  ])("is refused as problem details where it is none: $head", async ({ head, status }) => {
    const { port } = await startServer(echoUrl);
    const answer = await exchange(port, `${head}Connection: close\r\n\r\n`);
    expect(answer).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} .*\r\ncontent-type: application/problem\\+json\r\n`, "s"),
    );
    expect(JSON.parse(bodyOf(answer))).toMatchObject({ status });
  });
});

describe("a server that is sent nonsense", () => {
  it.each([
    { what: "no HTTP", bytes: "\u0016\u0003\u0001\u0000hello\r\n\r\n", begin: "HTTP/1.1 400 " },
    { what: "no target", bytes: "GET  HTTP/1.1\r\n\r\n", begin: "HTTP/1.1 400 " },
    {
      what: "a target that is no path",
      bytes: "GET foo HTTP/1.1\r\nHost: a\r\n\r\n",
      begin: "HTTP/1.1 400 ",
    },
    { what: "a target with a blank", bytes: "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", begin: "HTTP/1.1 400 " },
    { what: "bytes in a target", bytes: "GET /\u00fc HTTP/1.1\r\nHost: a\r\n\r\n", begin: "HTTP/1.1 400 " },
    { what: "no host", bytes: "GET / HTTP/1.1\r\n\r\n", begin: "HTTP/1.1 400 " },
    { what: "an unknown method", bytes: "FROB / HTTP/1.1\r\nHost: a\r\n\r\n", begin: "HTTP/1.1 400 " },
    { what: "a broken header", bytes: "GET / HTTP/1.1\r\nHost: a\r\nx y: z\r\n\r\n", begin: "HTTP/1.1 400 " },
    {
      what: "two lengths",
      bytes: `${post}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
      begin: "HTTP/1.1 400 ",
    },
    {
      what: "a broken chunk",
      bytes: `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
      begin: "HTTP/1.1 400 ",
    },
    { what: "half a body", bytes: `${post}Content-Length: 9\r\n\r\nhalf`, begin: "HTTP/1.1 400 " },
    { what: "half a head", bytes: "GET / HT", begin: "HTTP/1.1 400 " },
    { what: "too long a head", bytes: `${post}x: ${"x".repeat(20_000)}\r\n\r\n`, begin: "HTTP/1.1 431 " },
    { what: "the begin of a tunnel", bytes: "CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n", begin: "" },
  ])("ends the connection, and goes on: $what", async ({ bytes, begin }) => {
    const { port } = await startServer(echo);
    const connection = await openConnection(port);
    connection.socket.end(Buffer.from(bytes, "latin1"));
    expect((await connection.end()).slice(0, 13)).toBe(begin);
    expect(await exchange(port, `GET / HTTP/1.1\r\n${close}\r\n`)).toContain("200 OK");
  });
});

describe("a slow client", () => {
  it("may send its bytes one by one", async () => {
    const { port } = await startServer(async (request) => new Response(await request.text()));
    const { send, end } = await openConnection(port);
    for (const byte of `POST / HTTP/1.1\r\n${close}Content-Length: 3\r\n\r\nabc`) send(byte);
    expect(bodyOf(await end())).toBe("abc");
  });

  it.each([
    { what: "nothing", bytes: "", timeouts: { headers: 40 } },
    { what: "half of the head", bytes: "GET / HTTP/1.1\r\nHost:", timeouts: { headers: 40 } },
    {
      what: "half of the body",
      bytes: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf",
      timeouts: { headers: 40, request: 80 },
    },
  ])("is sent away if $what comes, while others are served", async ({ bytes, timeouts }) => {
    const { port } = await startServer(echo, { timeouts });
    const slow = await openConnection(port);
    slow.send(bytes);
    expect(await exchange(port, `GET / HTTP/1.1\r\n${close}\r\n`)).toContain("200 OK");
    expect(await slow.end()).toContain("HTTP/1.1 408 Request Timeout");
  });

  it("is sent away if no other request comes", async () => {
    const { port } = await startServer(echo, { timeouts: { idle: 40 } });
    const answer = await exchange(port, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    expect(answer).toContain("200 OK");
  });

  it("that does not read its answer hinders nobody", async () => {
    const { port } = await startServer(
      async ({ url }) => new Response(url.endsWith("big") ? new Uint8Array(2 ** 25) : "x"),
    );
    const slow = await openConnection(port);
    slow.socket.pause();
    slow.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n");
    expect(await exchange(port, `GET / HTTP/1.1\r\n${close}\r\n`)).toContain("200 OK");
  });
});
