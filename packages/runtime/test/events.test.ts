import { describe, expect, it } from "vitest";
import {
  callOperation,
  createRawClient,
  type OperationDefinition,
  readEvents,
  type ServerSentEvent,
  type Success,
} from "./runtime.ts";

const operation: OperationDefinition = {
  api: "groups",
  method: "GET",
  path: "/x",
  responses: { "200": { json: false, read: readEvents } },
};

/** The events of a body that comes in these pieces, which no network guarantees. */
async function eventsOf(pieces: readonly Uint8Array[]): Promise<readonly ServerSentEvent[]> {
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const fetch = async (): Promise<Response> => new Response(body);
  const client = createRawClient(
    { api: "groups", server: "https://api.example.com", security: [] },
    { fetch },
  );
  const result = await callOperation<Success<200, AsyncIterable<ServerSentEvent>>>(client, operation, {});
  const events: ServerSentEvent[] = [];
  for await (const event of result.data) events.push(event);
  return events;
}

const cases: readonly (readonly [string, string, readonly ServerSentEvent[]])[] = [
  ["data", "data: x\n\n", [{ data: "x" }]],
  ["all fields", "event: e\nid: 7\nretry: 50\ndata: x\n\n", [{ event: "e", id: "7", retry: 50, data: "x" }]],
  ["several lines of data", "data: a\ndata:\ndata: b\n\n", [{ data: "a\n\nb" }]],
  ["line ends of CR", "data: a\rdata: b\r\rdata: c\r\r", [{ data: "a\nb" }, { data: "c" }]],
  ["line ends of CRLF", "data: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n", [{ data: "a\nb" }, { data: "c" }]],
  ["line ends of all kinds", "data: a\r\ndata: b\rdata: c\n\r", [{ data: "a\nb\nc" }]],
  ["an empty line between a CR and an LF that follows it", "data: a\r\n\n", [{ data: "a" }]],
  ["one space after the colon that does not count", "data:  x \n\n", [{ data: " x " }]],
  ["no space after the colon", "data:x\n\n", [{ data: "x" }]],
  ["colons in a value", "data: a: b:c\n\n", [{ data: "a: b:c" }]],
  ["a field without a colon", "data\n\n", [{ data: "" }]],
  ["empty data", "data:\n\n", [{ data: "" }]],
  ["comments", ": hello\n:\ndata: x\n:data: y\n\n", [{ data: "x" }]],
  ["fields that nobody knows", "x: y\nretries: 5\ndatas: z\nData: w\n data: v\ndata: x\n\n", [{ data: "x" }]],
  [
    "fields with the names of what every object has",
    "constructor: y\n__proto__: z\ndata: x\n\n",
    [{ data: "x" }],
  ],
  ["an event without data", "event: e\nid: 1\n\ndata: x\n\n", [{ data: "x" }]],
  [
    "fields of the event before",
    "event: e\nid: 1\nretry: 1\ndata: x\n\ndata: y\n\n",
    [{ event: "e", id: "1", retry: 1, data: "x" }, { data: "y" }],
  ],
  [
    "the last of several values",
    "event: a\nevent: b\nid: 1\nid: 2\ndata: x\n\n",
    [{ event: "b", id: "2", data: "x" }],
  ],
  ["an empty type", "event: a\nevent:\ndata: x\n\n", [{ data: "x" }]],
  ["an empty id", "id: 1\nid\ndata: x\n\n", [{ id: "", data: "x" }]],
  ["an id with NUL", "id: a\0b\ndata: x\n\n", [{ data: "x" }]],
  ["a time that is no number", "retry: 1s\nretry: -1\nretry: \nretry: 1.5\ndata: x\n\n", [{ data: "x" }]],
  ["many empty lines", "\n\n\ndata: x\n\n\n\n", [{ data: "x" }]],
  ["a byte order mark", "\uFEFFdata: x\n\n", [{ data: "x" }]],
  ["a mark that is not at the beginning", "data: x\n\n\uFEFFdata: y\n\n", [{ data: "x" }]],
  ["a mark after an empty line", "\n\uFEFFdata: x\n\n", []],
  ["a sign that begins like a byte order mark", "\uFEFCdata: x\n\n", []],
  ["a sign that begins and ends like one", "\uFF3Fdata: x\n\n", []],
  ["a sign that ends like one", "\u1EFFdata: x\n\n", []],
  ["a second byte order mark", "\uFEFF\uFEFFdata: x\n\n", []],
  ["an event that does not end", "data: x\n\ndata: y\n", [{ data: "x" }]],
  ["a line that does not end", "data: x\n\ndata: y", [{ data: "x" }]],
  ["letters of two, three and four bytes", "data: é漢😀\n\n", [{ data: "é漢😀" }]],
  ["line ends that are none", "data: a\u2028b\u0085c\u000bd\n\n", [{ data: "a\u2028b\u0085c\u000bd" }]],
  ["nothing", "", []],
];

describe("server-sent events", () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each(cases)("are what the HTML standard says: %s", async (_, given, want) => {
    expect(await eventsOf([bytesOf(given)])).toEqual(want);
  });

  it.each(cases)("may come byte by byte: %s", async (_, given, want) => {
    expect(await eventsOf([...bytesOf(given)].map((byte) => Uint8Array.of(byte)))).toEqual(want);
  });

  it.each(cases)("may come with pieces of nothing between: %s", async (_, given, want) => {
    const pieces = [...bytesOf(given)].flatMap((byte) => [new Uint8Array(), Uint8Array.of(byte)]);
    expect(await eventsOf(pieces)).toEqual(want);
  });

  it("have a sign in place of what is no UTF-8", async () => {
    const bytes = [...bytesOf("data: a"), 0xc3, ...bytesOf("\n\n")];
    expect(await eventsOf([Uint8Array.from(bytes)])).toEqual([{ data: "a\uFFFD" }]);
  });
});
