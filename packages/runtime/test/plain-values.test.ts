import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  callOperation,
  createRawClient,
  deepObject,
  formBody,
  formQuery,
  headerSerializer,
  headerStyle,
  InvalidRequestError,
  jsonHeader,
  jsonMember,
  jsonPair,
  jsonQuery,
  jsonValue,
  type OperationDefinition,
  pathSerializer,
  querySerializer,
  querystringWriter,
  style,
  textQuery,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ status: 204 }));
});
afterEach(() => server.close());

/** What has a form of its own in JSON. */
class Decimal {
  readonly digits = [1, 2];
  toJSON(): string {
    return "1.2";
  }
}

/** All that it has is hidden. */
class Hidden {
  #value = "s3cret";
  get value(): string {
    return this.#value;
  }
}

class Filter {
  readonly kind = "k";
}

const date = new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 678));
const iso = "2026-01-02T03:04:05.678Z";
const encoded = encodeURIComponent(iso);
const url = new URL("https://e.example/a b?c");
const href = encodeURIComponent("https://e.example/a%20b?c");

const querystring = (write: (value: never) => string): Partial<OperationDefinition> => ({
  writeQuerystring: querystringWriter(write),
});

/** Where a parameter may be, each as a call that has it there and what the server is asked for then. */
const places: Readonly<
  Record<string, readonly [operation: Partial<OperationDefinition>, init: (value: unknown) => object]>
> = {
  path: [{ path: "/{a}" }, (a) => ({ params: { path: { a } } })],
  "path, in a style": [
    { path: "/{a}", serializePath: pathSerializer({ a: style("label", true) }) },
    (a) => ({ params: { path: { a } } }),
  ],
  query: [{ serializeQuery: querySerializer({}) }, (a) => ({ params: { query: { a } } })],
  "query, in a style": [
    { serializeQuery: querySerializer({ a: style("form", false) }) },
    (a) => ({ params: { query: { a } } }),
  ],
  "query, deep": [
    { serializeQuery: querySerializer({ a: deepObject() }) },
    (a) => ({ params: { query: { a } } }),
  ],
  "querystring, a text": [querystring(textQuery), (a) => ({ params: { querystring: a } })],
  header: [{ serializeHeaders: headerSerializer({}, {}) }, (a) => ({ params: { header: { a } } })],
  "header, in a style": [
    { serializeHeaders: headerSerializer({ a: headerStyle(true) }, {}) },
    (a) => ({ params: { header: { a } } }),
  ],
  cookie: [{ serializeHeaders: headerSerializer({}, {}) }, (a) => ({ params: { cookie: { a } } })],
  form: [{ writeBody: formBody({}) }, (a) => ({ body: { a } })],
  "form, in a style": [{ writeBody: formBody({ a: jsonMember }) }, (a) => ({ body: { a } })],
};

/** What a call with the value in the place asks the server for. */
async function sent(place: string, value: unknown): Promise<string> {
  const [operation, init] = places[place] ?? [{}, () => ({})];
  const definition: OperationDefinition = {
    api: "groups",
    method: "PUT",
    path: "/x",
    responses: { "204": { json: false } },
  };
  const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
  await callOperation(client, { ...definition, ...operation }, init(value) as object);
  const { url: path = "", headers, body } = server.requests.at(-1) ?? {};
  return [path, headers?.["a"], headers?.["cookie"], body].filter(Boolean).join(" ");
}

describe("a parameter", () => {
  it.each<[place: string, date: string, url: string]>([
    ["path", `/${encoded}`, `/${href}`],
    ["path, in a style", `/.${encoded}`, `/.${href}`],
    ["query", `/x?a=${encoded}`, `/x?a=${href}`],
    ["query, in a style", `/x?a=${encoded}`, `/x?a=${href}`],
    ["query, deep", `/x?a=${encoded}`, `/x?a=${href}`],
    ["querystring, a text", `/x?${encoded}`, `/x?${href}`],
    ["header", `/x ${iso}`, "/x https://e.example/a%20b?c"],
    ["header, in a style", `/x ${iso}`, "/x https://e.example/a%20b?c"],
    ["cookie", `/x a=${encoded}`, `/x a=${href}`],
    ["form", `/x a=${encoded}`, `/x a=${href}`],
    ["form, in a style", `/x a=${encoded}`, `/x a=${href}`],
  ])("is a Date's ISO string, and a URL's address: %s", async (place, wantDate, wantUrl) => {
    expect(await sent(place, date)).toBe(wantDate);
    expect(await sent(place, url)).toBe(wantUrl);
  });

  it.each(Object.keys(places))("is what a value has in JSON: %s", async (place) => {
    expect(await sent(place, new Decimal())).toBe(await sent(place, "1.2"));
  });

  it.each(Object.keys(places))("is refused if it has no form, and nothing is sent: %s", async (place) => {
    const values = [
      new Map([["s3cret", 1]]),
      new Set(["s3cret"]),
      new Hidden(),
      new Date(Number.NaN),
      /s3cret/,
    ];
    const more = [Symbol("s3cret"), () => "s3cret", Object("s3cret"), Promise.resolve("s3cret")];
    for (const value of place === "form, in a style" ? more.slice(0, 2) : [...values, ...more]) {
      const error = await caught(sent(place, value));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(String(error)).not.toContain("s3cret");
    }
    expect(server.requests).toEqual([]);
  });

  it.each<[place: string, value: unknown, want: string]>([
    ["path", [date, 1], `/${encoded},1`],
    ["path, in a style", { a: date }, `/.a=${encoded}`],
    ["query", [date, new Decimal()], `/x?a=${encoded}&a=1.2`],
    ["query", { b: date, c: url }, `/x?b=${encoded}&c=${href}`],
    ["query", new Filter(), "/x?kind=k"],
    ["query", {}, "/x"],
    ["query", Object.create(null), "/x"],
    ["query, in a style", [date, url], `/x?a=${encoded},${href}`],
    ["query, in a style", new Filter(), "/x?a=kind,k"],
    ["query, in a style", {}, "/x"],
    [
      "query, deep",
      { b: [date, { c: url }] },
      `/x?a%5Bb%5D%5B0%5D=${encoded}&a%5Bb%5D%5B1%5D%5Bc%5D=${href}`,
    ],
    ["query, deep", { b: new Filter() }, "/x?a%5Bb%5D%5Bkind%5D=k"],
    ["query, deep", { toJSON: () => ({ b: 1 }) }, "/x?a%5Bb%5D=1"],
    ["query", { toJSON: () => [1, 2] }, "/x?a=1&a=2"],
    ["query, in a style", { toJSON: () => [1, 2] }, "/x?a=1,2"],
    ["query", { toJSON: 1 }, "/x?toJSON=1"],
    ["header", [date, 1, "b"], `/x ${iso}, 1, b`],
    ["header", true, "/x true"],
    ["header", undefined, "/x"],
    ["header", null, "/x"],
    ["header, in a style", { b: date }, `/x b=${iso}`],
    ["form, in a style", { b: date }, `/x a=${encodeURIComponent(`{"b":"${iso}"}`)}`],
  ])("may have them within: %s, %j", async (place, value, want) => {
    expect(await sent(place, value)).toBe(want);
  });

  it.each([[["a", ["s3cret"]]], [{ a: "s3cret" }], ["s3cret\ud800"], [["a", null]]])(
    "is refused as a header where it is none: %j",
    async (value) => {
      expect(await caught(sent("header", value))).toHaveProperty(
        "message",
        "The header a must be well-formed text, a finite number, a boolean, or a list of them.",
      );
      expect(server.requests).toEqual([]);
    },
  );
});

describe("a parameter that is JSON", () => {
  it("is as JSON has it", () => {
    for (const value of [date, url, new Decimal(), new Map([[1, 2]]), [date, new Date(Number.NaN)]]) {
      const json = encodeURIComponent(JSON.stringify(value));
      expect(jsonValue("a", value)).toBe(json);
      expect(jsonPair("a", value)).toBe(`a=${json}`);
      expect(jsonQuery(value)).toBe(json);
      expect(jsonHeader("a", value)).toBe(JSON.stringify(value));
    }
  });
});

describe("a whole query that is a form", () => {
  it("has them as its members", () => {
    expect(formQuery({ a: date, b: [url] })).toBe(`a=${encoded}&b=${href}`);
    expect(() => formQuery({ a: new Map() })).toThrow(InvalidRequestError);
  });
});
