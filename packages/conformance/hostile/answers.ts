import { gzipSync } from "node:zlib";
import type { AnswerCase } from "./hostile-case.ts";
import { marker } from "./payloads.ts";

/** The credential that clients have. */
export const token = "s3cr3t-t0ken-0123456789";

type Answer = AnswerCase["answer"];

const json = { "content-type": "application/json" };

const reply =
  (
    status: number,
    headers: Readonly<Record<string, string | readonly string[]>>,
    body: string | Buffer = "",
  ): Answer =>
  (response) =>
    void response.writeHead(status, headers as Record<string, string | string[]>).end(body);

/** Sends pieces for as long as somebody takes them. */
const endless =
  (headers: Readonly<Record<string, string>>, piece: Buffer | string, first = "", status = 200): Answer =>
  (response) => {
    response.writeHead(status, headers);
    response.write(first);
    const go = (): void => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once("drain", go);
    };
    go();
  };

/** What no server of Node would send. */
const raw =
  (text: string): Answer =>
  ({ socket }) =>
    void socket?.end(text);

/** A byte now and then, without end. */
const drip =
  (headers: Readonly<Record<string, string>>, piece: string): Answer =>
  (response) => {
    response.writeHead(200, headers);
    const timer = setInterval(() => response.write(piece), 20);
    response.once("close", () => clearInterval(timer));
  };

/** 2 GB of blanks in 2 MB: compressed texts may follow each other. */
const bomb = (): Buffer => {
  const part = gzipSync(Buffer.alloc(2 ** 26, " "));
  return Buffer.concat(Array.from({ length: 32 }, () => part));
};

const compressed =
  (headers: Readonly<Record<string, string>>): Answer =>
  (response) =>
    reply(200, { ...headers, "content-encoding": "gzip" }, bomb())(response, "");

const redirect =
  (status: number, to: (other: string) => string): Answer =>
  (response, other) =>
    void response.writeHead(status, { location: to(other) }).end();

const mebibyte = Buffer.alloc(2 ** 20, "a");

const plain = { "content-type": "text/plain" };
const lines = { "content-type": "application/jsonl" };
const events = { "content-type": "text/event-stream" };
const bytes = { "content-type": "application/octet-stream" };

const isPlain = (result: unknown): readonly string[] => {
  const { data } = result as { readonly data?: object };
  const problems =
    data && Object.getPrototypeOf(data) !== Object.prototype ? ["its prototype is another"] : [];
  return Object.hasOwn(Object.prototype, "polluted")
    ? [...problems, "every object has a new member"]
    : problems;
};

/** What servers send to clients that trust nobody. */
export const answers: readonly AnswerCase[] = [
  { name: "JSON without end", answer: endless(json, mebibyte, '"'), outcome: "ResponseParseError" },
  {
    name: "text without end",
    operation: "getText",
    answer: endless(plain, mebibyte),
    outcome: "ResponseParseError",
  },
  {
    name: "bytes without end",
    operation: "getFile",
    answer: endless(bytes, mebibyte),
    outcome: "ResponseParseError",
  },
  {
    name: "a line without end",
    operation: "listLines",
    answer: endless(lines, mebibyte),
    outcome: "ResponseParseError",
  },
  {
    name: "an event without end",
    operation: "listEvents",
    answer: endless(events, mebibyte, "data: "),
    outcome: "ResponseParseError",
  },
  {
    name: "an event of lines without end",
    operation: "listEvents",
    answer: endless(events, `data: ${"a".repeat(1000)}\n`),
    outcome: "ResponseParseError",
  },
  {
    name: "events without end",
    operation: "listEvents",
    answer: endless(events, "data: {}\n\n".repeat(1000)),
    outcome: "200",
  },
  {
    name: "lines without end",
    operation: "listLines",
    answer: endless(lines, '{"name":"a"}\n'.repeat(1000)),
    outcome: "200",
  },
  { name: "a failure without end", answer: endless(json, mebibyte, '"', 400), outcome: "ApiError" },
  { name: "2 GB of blanks in 2 MB", answer: compressed(json), outcome: "ResponseParseError" },
  {
    name: "2 GB of text in 2 MB",
    operation: "getText",
    answer: compressed(plain),
    outcome: "ResponseParseError",
  },
  {
    name: "2 GB of a line in 2 MB",
    operation: "listLines",
    answer: compressed(lines),
    outcome: "ResponseParseError",
  },
  {
    name: "compression that is none",
    answer: reply(200, { ...json, "content-encoding": "gzip" }, "{}"),
    outcome: "ConnectionError",
  },
  {
    name: "a header of 1 MB",
    answer: raw(`HTTP/1.1 200 OK\r\nx-a: ${"a".repeat(2 ** 20)}\r\n\r\n`),
    outcome: "ConnectionError",
  },
  {
    name: "50,000 headers",
    answer: raw(`HTTP/1.1 200 OK\r\n${"x-a: b\r\n".repeat(50_000)}\r\n`),
    outcome: "ConnectionError",
  },
  {
    name: "headers without end",
    answer: ({ socket }) => {
      socket?.write("HTTP/1.1 200 OK\r\n");
      const go = (): void => {
        while (socket && !socket.destroyed && socket.write("x-a: b\r\n".repeat(1000)));
        socket?.once("drain", go);
      };
      go();
    },
    outcome: "ConnectionError",
  },
  { name: "no HTTP", answer: raw("\u0000\u001b[31m\r\n\r\n"), outcome: "ConnectionError" },
  { name: "an answer of nothing", answer: raw(""), outcome: "ConnectionError" },
  {
    name: "a line break in a header",
    answer: raw(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\nx-request-id: a\nx-${marker}: b\r\n\r\n{}`,
    ),
    outcome: "ConnectionError",
  },
  {
    name: "two lengths",
    answer: raw(
      "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 9\r\ncontent-type: application/json\r\n\r\n{}",
    ),
    outcome: "ConnectionError",
  },
  {
    name: "a body that is cut off",
    answer: raw('HTTP/1.1 200 OK\r\ncontent-length: 900\r\ncontent-type: application/json\r\n\r\n{"name":'),
    outcome: "ConnectionError",
  },
  {
    name: "chunks that are cut off",
    operation: "listLines",
    answer: raw(
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-type: application/jsonl\r\n\r\n4\r\n{}\n\n\r\n",
    ),
    outcome: "ConnectionError",
  },
  { name: "a reset", answer: ({ socket }) => void socket?.resetAndDestroy(), outcome: "ConnectionError" },
  { name: "a byte now and then", answer: drip(json, " "), outcome: "TimeoutError" },
  { name: "an answer that never begins", answer: () => {}, outcome: "TimeoutError" },
  { name: "a redirect to another host", answer: redirect(302, (other) => other), outcome: "RedirectError" },
  {
    name: "a redirect that keeps the method",
    answer: redirect(307, (other) => `${other}/item`),
    outcome: "RedirectError",
  },
  { name: "a redirect for good", answer: redirect(308, (other) => other), outcome: "RedirectError" },
  {
    name: "a redirect with a user",
    answer: redirect(301, (other) => other.replace("//", `//${token}@`)),
    outcome: "RedirectError",
  },
  {
    name: "a redirect to a file",
    answer: redirect(302, () => "file:///etc/passwd"),
    outcome: "RedirectError",
  },
  {
    name: "a redirect to code",
    answer: redirect(302, () => `javascript:globalThis.${marker}=1`),
    outcome: "RedirectError",
  },
  { name: "a redirect in circles", answer: redirect(302, () => "/item"), outcome: "RedirectError" },
  {
    name: "a link to another host",
    answer: (response, other) =>
      reply(
        200,
        { ...json, link: `<${other}/item>; rel=next`, refresh: `0; url=${other}` },
        "{}",
      )(response, other),
    outcome: "200",
  },
  {
    name: "an old answer of another host",
    answer: (response, other) =>
      reply(200, { ...json, "alt-svc": `h2="${new URL(other).host}"; ma=9` }, "{}")(response, other),
    outcome: "200",
  },
  { name: "JSON that is none", answer: reply(200, json, "{"), outcome: "ResponseParseError" },
  { name: "JSON with a NUL", answer: reply(200, json, '{"name":"a"}\u0000'), outcome: "ResponseParseError" },
  {
    name: "JSON that is no UTF-8",
    answer: reply(200, json, Buffer.from([0x22, 0xff, 0xfe, 0x22])),
    outcome: "200",
  },
  {
    name: "JSON of a million levels",
    answer: reply(200, json, "[".repeat(1_000_000)),
    outcome: "ResponseParseError",
  },
  {
    name: "JSON of 50,000 sound levels",
    answer: reply(200, json, "[".repeat(50_000) + "]".repeat(50_000)),
    outcome: "200|ResponseParseError",
  },
  {
    name: "JSON with __proto__",
    answer: reply(200, json, '{"__proto__":{"polluted":1},"name":"a"}'),
    outcome: "200",
    judge: isPlain,
  },
  {
    name: "JSON with a constructor",
    answer: reply(200, json, '{"constructor":{"prototype":{"polluted":1}}}'),
    outcome: "200",
    judge: isPlain,
  },
  {
    name: "lines with __proto__",
    operation: "listLines",
    answer: reply(200, lines, '{"__proto__":{"polluted":1}}\n'),
    outcome: "200",
    judge: isPlain,
  },
  {
    name: "a failure with __proto__",
    answer: reply(400, json, '{"__proto__":{"message":"polluted"},"toString":1,"message":{"toString":null}}'),
    outcome: "400",
    judge: isPlain,
  },
  {
    name: "a million members",
    answer: reply(200, json, `{${Array.from({ length: 1_000_000 }, (_, index) => `"${index}":1`).join()}}`),
    outcome: "200",
  },
  {
    name: "a page in place of JSON",
    answer: reply(200, { "content-type": "text/html" }, "<script>1</script>"),
    outcome: "ResponseParseError",
  },
  { name: "no type", answer: reply(200, {}, "{}"), outcome: "200|ResponseParseError" },
  {
    name: "a type of 10,000 parameters",
    answer: reply(200, { "content-type": `application/json${";a=b".repeat(2000)}` }, "{}"),
    outcome: "200",
  },
  {
    name: "a type of quotes without end",
    answer: reply(200, { "content-type": `application/json;a="${"\\".repeat(8000)}` }, "{}"),
    outcome: "200",
  },
  {
    name: "the type of an unknown alphabet",
    answer: reply(200, { "content-type": "text/plain;charset=utf-7" }, "+AHs-"),
    operation: "getText",
    outcome: "200",
  },
  {
    name: "a type named __proto__",
    answer: reply(200, { "content-type": "__proto__" }, "{}"),
    outcome: "200",
  },
  {
    name: "a status of 999",
    answer: raw("HTTP/1.1 999 Odd\r\ncontent-length: 2\r\ncontent-type: application/json\r\n\r\n{}"),
    outcome: "ConnectionError|ApiError|999",
  },
  {
    name: "a status of 000",
    answer: raw("HTTP/1.1 000 Odd\r\ncontent-length: 2\r\n\r\n{}"),
    outcome: "ConnectionError",
  },
  {
    name: "a change of protocols",
    answer: raw("HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n"),
    outcome: "ConnectionError",
  },
  {
    name: "a thousand early answers",
    answer: raw(
      `${"HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n".repeat(1000)}HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}`,
    ),
    outcome: "200|ConnectionError",
  },
  {
    name: "a 204 with a body",
    answer: raw("HTTP/1.1 204 None\r\ncontent-length: 2\r\ncontent-type: application/json\r\n\r\n{}"),
    outcome: "ResponseParseError",
  },
  { name: "a 200 without a body", answer: reply(200, json), outcome: "ResponseParseError" },
  {
    name: "the credential in a failure's message",
    answer: reply(400, json, JSON.stringify({ message: `bad token ${token}` })),
    outcome: "400",
  },
  {
    name: "the credential in a page",
    answer: reply(404, { "content-type": "text/html" }, `<p>${token}</p>`),
    outcome: "ApiError",
  },
  {
    name: "the credential in what is no JSON",
    answer: reply(200, json, `{${token}`),
    outcome: "ResponseParseError",
  },
  {
    name: "the credential in a line that is no JSON",
    operation: "listLines",
    answer: reply(200, lines, `{${token}\n`),
    outcome: "ResponseParseError",
  },
  {
    name: "the credential in percent signs",
    answer: reply(400, plain, [...token].map((one) => `%${one.charCodeAt(0).toString(16)}`).join("")),
    outcome: "ApiError",
  },
  {
    name: "the credential in a redirect",
    answer: redirect(302, (other) => `${other}/?token=${token}`),
    outcome: "RedirectError",
  },
  {
    name: "the credential in a status text",
    answer: raw(`HTTP/1.1 404 ${token}\r\ncontent-length: 0\r\n\r\n`),
    outcome: "ApiError",
  },
  {
    name: "the credential in the id of a request",
    answer: reply(400, { ...plain, "x-request-id": token }, "x"),
    outcome: "ApiError",
  },
  {
    name: "a time to wait of a thousand years",
    answer: reply(429, { ...json, "retry-after": "31536000000" }, "{}"),
    outcome: "429",
  },
  {
    name: "a time to wait that is code",
    answer: reply(429, { ...json, "retry-after": "1e400; alert(1)" }, "{}"),
    outcome: "429",
  },
  {
    name: "10,000 cookies",
    answer: reply(
      200,
      { ...json, "set-cookie": Array.from({ length: 1000 }, (_, index) => `a${index}=b`) },
      "{}",
    ),
    outcome: "200",
  },
  {
    name: "an event with a time to wait without end",
    operation: "listEvents",
    answer: reply(200, events, `retry: ${"9".repeat(100_000)}\nid: \u0000\ndata: {}\n\n`),
    outcome: "200",
  },
  {
    name: "events of carriage returns",
    operation: "listEvents",
    answer: endless(events, "\r".repeat(10_000)),
    outcome: "200",
  },
];
