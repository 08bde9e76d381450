import { caught, type RecordedRequest, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  binaryBody,
  type ClientOptions,
  callOperation,
  createRawClient,
  deepObject,
  eitherBody,
  eventsBody,
  formBody,
  InvalidRequestError,
  jsonBody,
  jsonLinesBody,
  jsonMember,
  jsonSequenceBody,
  multipartBody,
  type OperationDefinition,
  type OperationInit,
  style,
  textBody,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ status: 204 }));
});
afterEach(() => server.close());

const plain: OperationDefinition = {
  api: "groups",
  method: "PUT",
  path: "/x",
  responses: { "204": { json: false } },
};

async function sent(
  operation: Partial<OperationDefinition>,
  init: OperationInit,
  options: ClientOptions = {},
): Promise<RecordedRequest> {
  const client = createRawClient({ api: "groups", server: server.url, security: [] }, options);
  await callOperation(client, { ...plain, ...operation }, init);
  return server.requests.at(-1) as RecordedRequest;
}

async function refused(operation: Partial<OperationDefinition>, init: OperationInit): Promise<unknown> {
  const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
  const error = await caught(callOperation(client, { ...plain, ...operation }, init));
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(server.requests).toEqual([]);
  return (error as Error).message;
}

/** The parts of a multipart body, as a server reads them. */
async function partsOf({
  headers,
  bytes,
}: RecordedRequest): Promise<readonly (readonly [string, unknown])[]> {
  const response = new Response(new Uint8Array(bytes), {
    headers: { "content-type": headers["content-type"] ?? "" },
  });
  return Promise.all(
    [...(await response.formData())].map(async ([name, value]) =>
      typeof value === "string" ? [name, value] : [name, [value.name, value.type, await value.text()]],
    ),
  ) as Promise<readonly (readonly [string, unknown])[]>;
}

const middleware = { onRequest: ({ request }: { request: Request }) => new Request(request) };

/** The same call as it is, and with a middleware that makes the request anew. */
function each(name: string, test: (client: object) => Promise<void>): void {
  it(name, () => test({}));
  it(`${name}, by way of a middleware`, () => test({ middleware: [middleware] }));
}

describe("a text", () => {
  each("is sent as it is", async (extra) => {
    const text = { writeBody: textBody, contentType: "text/csv" };
    const { body, headers } = await sent(text, { ...extra, body: '"é",\r\n1' });
    expect([body, headers["content-type"]]).toEqual(['"é",\r\n1', "text/csv"]);
  });

  it("may be empty", async () => {
    const { body, headers } = await sent({ writeBody: textBody, contentType: "text/csv" }, { body: "" });
    expect([body, headers["content-type"]]).toEqual(["", "text/csv"]);
  });

  it("is plain where the spec has a range", async () => {
    const { headers } = await sent({ writeBody: textBody, contentType: "text/*" }, { body: "x" });
    expect(headers["content-type"]).toBe("text/plain");
  });

  it("has the type that the caller's own header says", async () => {
    const init = { body: "x", headers: { "content-type": "text/html" } };
    const { headers } = await sent({ writeBody: textBody, contentType: "text/*" }, init);
    expect(headers["content-type"]).toBe("text/html");
  });

  it("that is not there is not sent", async () => {
    const { bytes, headers } = await sent({ writeBody: textBody, contentType: "text/csv" }, {});
    expect(bytes).toHaveLength(0);
    expect(headers).not.toHaveProperty("content-type");
  });
});

describe("bytes", () => {
  const operation = { writeBody: binaryBody, contentType: "application/octet-stream" };
  const bytes = Uint8Array.of(0, 0xff, 10, 13, 0xc3);
  const streamOf = (): ReadableStream<Uint8Array> => new Blob([bytes]).stream();

  for (const [name, body] of [
    ["a Blob", () => new Blob([bytes], { type: "image/gif" })],
    ["an ArrayBuffer", () => bytes.buffer],
    ["a Uint8Array", () => bytes],
    ["a ReadableStream", streamOf],
  ] as const) {
    each(`are sent as they are: ${name}`, async (extra) => {
      const request = await sent(operation, { ...extra, body: body() });
      expect([...request.bytes]).toEqual([...bytes]);
      expect(request.headers["content-type"]).toBe("application/octet-stream");
    });
  }

  it("are handed to fetch as the stream that they are, which Safari cannot iterate over", async () => {
    const given: unknown[] = [];
    const fetch = async (_: string, { body }: RequestInit) => {
      given.push(body);
      return new Response(null, { status: 204 });
    };
    const body = Object.defineProperty(streamOf(), Symbol.asyncIterator, { value: undefined });
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, { fetch });
    await callOperation(client, { ...plain, ...operation }, { body });
    expect(given).toEqual([body]);
    expect(given[0]).toBe(body);
  });

  it("have the type of the Blob where the spec has a range", async () => {
    const image = { writeBody: binaryBody, contentType: "image/*" };
    const typed = await sent(image, { body: new Blob([bytes], { type: "image/gif" }) });
    expect(typed.headers["content-type"]).toBe("image/gif");
    const untyped = await sent(image, { body: bytes });
    expect(untyped.headers["content-type"]).toBe("application/octet-stream");
  });

  it("have the parameters that the Blob's type has", async () => {
    const mixed = { writeBody: binaryBody, contentType: "multipart/mixed" };
    const type = "multipart/mixed; boundary=x";
    const same = await sent(mixed, { body: new Blob(["--x--"], { type }) });
    expect(same.headers["content-type"]).toBe(type);
    const other = await sent(mixed, { body: new Blob(["--x--"], { type: "text/plain" }) });
    expect(other.headers["content-type"]).toBe("multipart/mixed");
  });

  it("are sent again, but not a stream", async () => {
    await server.close();
    server = await serve(() => ({ status: 503, headers: { "retry-after": "0" } }));
    await sent(operation, { body: new Blob([bytes]), maxRetries: 1 });
    expect(server.requests.map((request) => request.bytes.length)).toEqual([5, 5]);
    await sent(operation, { body: streamOf(), maxRetries: 1 });
    expect(server.requests).toHaveLength(3);
  });

  it.each([
    [{ a: 1 }],
    [null],
    ["s3cret"],
    [["s3cret"]],
    [new FormData()],
    [new URLSearchParams("a=s3cret")],
  ])("are refused if they are none: %j", async (body) => {
    expect(await refused(operation, { body })).toBe(
      "The body must be a Blob, ArrayBuffer, Uint8Array or ReadableStream.",
    );
  });
});

describe("a form", () => {
  const form = "application/x-www-form-urlencoded";

  each("has its lists and objects exploded", async (extra) => {
    const given = { a: "x y&=+é", b: [1, "2"], c: { d: true, e: null }, f: undefined };
    const operation = { writeBody: formBody({}), contentType: form };
    const { body, headers } = await sent(operation, { ...extra, body: given });
    expect(headers["content-type"]).toBe(form);
    expect(body).toBe("a=x%20y%26%3D%2B%C3%A9&b=1&b=2&d=true");
    expect([...new URLSearchParams(body)][0]).toEqual(["a", "x y&=+é"]);
  });

  it("has its own type where the spec has a range", async () => {
    const { headers } = await sent({ writeBody: formBody({}), contentType: "*/*" }, { body: { a: 1 } });
    expect(headers["content-type"]).toBe(form);
  });

  it("has members in the style that the spec says", async () => {
    const writeBody = formBody({
      a: style("form", false),
      b: deepObject(),
      c: jsonMember,
      d: style("form", true, true),
    });
    const body = { a: [1, 2], b: { x: 1 }, c: { y: [1] }, d: "/?" };
    const request = await sent({ writeBody, contentType: form }, { body });
    expect(request.body).toBe(`a=1,2&b%5Bx%5D=1&c=${encodeURIComponent('{"y":[1]}')}&d=/?`);
    expect((await sent({ writeBody, contentType: form }, { body: { c: "z" } })).body).toBe("c=z");
  });

  it("says where nested values are in members of the style deepObject", async () => {
    const writeBody = formBody({ items: deepObject(), expand: deepObject(), metadata: deepObject() });
    const body = { items: [{ price: "p", data: { currency: "eur" } }], expand: ["a", "b"], metadata: "" };
    const request = await sent({ writeBody, contentType: form }, { body });
    expect([...new URLSearchParams(request.body)]).toEqual([
      ["items[0][price]", "p"],
      ["items[0][data][currency]", "eur"],
      ["expand[0]", "a"],
      ["expand[1]", "b"],
      ["metadata", ""],
    ]);
  });

  it("may have members with the names of what every object has", async () => {
    const body = Object.fromEntries(["constructor", "__proto__", "toString"].map((name) => [name, "v"]));
    const request = await sent({ writeBody: formBody({}), contentType: form }, { body });
    expect(request.body).toBe("constructor=v&__proto__=v&toString=v");
  });

  it("may be a URLSearchParams", async () => {
    const body = new URLSearchParams([
      ["a", "x y"],
      ["a", "é"],
    ]);
    const request = await sent({ writeBody: formBody({}), contentType: form }, { body });
    expect([request.body, request.headers["content-type"]]).toEqual(["a=x+y&a=%C3%A9", form]);
  });

  it.each([[new FormData()], [new Map([["s3cret", 1]])], [["s3cret"]], [null], [7]])(
    "is refused if it is none: %j",
    async (body) => {
      expect(await refused({ writeBody: formBody({}) }, { body })).toBe(
        "The body must be an object, a URLSearchParams or a text.",
      );
    },
  );

  it("may be a text that the caller has written", async () => {
    const request = await sent({ writeBody: formBody({}), contentType: form }, { body: "a=1&b" });
    expect([request.body, request.headers["content-type"]]).toEqual(["a=1&b", form]);
  });

  it("is refused if a member of the style deepObject contains itself", async () => {
    const member: unknown[] = ["s3cret"];
    member.push({ member });
    expect(await refused({ writeBody: formBody({ a: deepObject() }) }, { body: { a: member } })).toBe(
      "The parameter a must be well-formed text, a finite number, a boolean, or lists and objects of them, at most 32 deep.",
    );
  });

  it("is refused if it is nested deeper", async () => {
    const message = await refused({ writeBody: formBody({}) }, { body: { a: [["s3cret"]] } });
    expect(message).toBe(
      "The member a must be well-formed text, a finite number, a boolean, or a list or object of them.",
    );
  });
});

describe("a multipart body", () => {
  each("has a part for each member, and one for each item of a list", async (extra) => {
    const body = {
      text: "é",
      number: 1,
      flag: false,
      none: undefined,
      nothing: null,
      list: ["a", "b"],
      object: { x: [1] },
      typed: { type: "t" },
      objects: [{ y: 1 }, { y: 2 }],
      blob: new Blob(["bytes"], { type: "image/png" }),
      file: new File(["file"], "é.txt", { type: "text/plain" }),
    };
    const request = await sent({ writeBody: multipartBody({}) }, { ...extra, body });
    expect(request.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=\S+$/);
    expect(await partsOf(request)).toEqual([
      ["text", "é"],
      ["number", "1"],
      ["flag", "false"],
      ["list", "a"],
      ["list", "b"],
      ["object", '{"x":[1]}'],
      ["typed", '{"type":"t"}'],
      ["objects", '{"y":1}'],
      ["objects", '{"y":2}'],
      ["blob", ["blob", "image/png", "bytes"]],
      ["file", ["é.txt", "text/plain", "file"]],
    ]);
  });

  it("has parts of the types that the spec says", async () => {
    const writeBody = multipartBody({
      text: "Text/Plain",
      charset: "text/plain; charset=utf-8",
      object: "application/vnd.acme",
      xml: "application/xml",
      json: "application/json",
      blob: "image/png",
      file: "image/png",
      choice: "image/png, image/jpeg",
      untyped: "image/*, image/png",
      range: "image/*",
      any: "image/*",
      word: "*/*",
    });
    const body = {
      text: "t",
      charset: "é",
      object: { x: 1 },
      xml: "<a/>",
      json: "j",
      blob: new Blob(["1"]),
      file: new File(["2"], "f.jpg", { type: "image/jpeg" }),
      choice: new Blob(["3"], { type: "image/jpeg" }),
      untyped: new Blob(["4"]),
      range: new Blob(["5"], { type: "image/webp" }),
      any: new Blob(["6"]),
      word: "7",
    };
    const request = await sent({ writeBody }, { body });
    expect(request.body.match(/^Content-.*$/gm)).toEqual([
      'Content-Disposition: form-data; name="text"',
      'Content-Disposition: form-data; name="charset"',
      "Content-Type: text/plain; charset=utf-8",
      'Content-Disposition: form-data; name="object"',
      "Content-Type: application/vnd.acme",
      'Content-Disposition: form-data; name="xml"',
      "Content-Type: application/xml",
      'Content-Disposition: form-data; name="json"',
      "Content-Type: application/json",
      'Content-Disposition: form-data; name="blob"; filename="blob"',
      "Content-Type: image/png",
      'Content-Disposition: form-data; name="file"; filename="f.jpg"',
      "Content-Type: image/png",
      'Content-Disposition: form-data; name="choice"; filename="blob"',
      "Content-Type: image/jpeg",
      'Content-Disposition: form-data; name="untyped"; filename="blob"',
      "Content-Type: image/png",
      'Content-Disposition: form-data; name="range"; filename="blob"',
      "Content-Type: image/webp",
      'Content-Disposition: form-data; name="any"; filename="blob"',
      "Content-Type: application/octet-stream",
      'Content-Disposition: form-data; name="word"',
    ]);
    expect(await partsOf(request)).toEqual([
      ["text", "t"],
      ["charset", "é"],
      ["object", '{"x":1}'],
      ["xml", "<a/>"],
      ["json", '"j"'],
      ["blob", ["blob", "image/png", "1"]],
      ["file", ["f.jpg", "image/png", "2"]],
      ["choice", ["blob", "image/jpeg", "3"]],
      ["untyped", ["blob", "image/png", "4"]],
      ["range", ["blob", "image/webp", "5"]],
      ["any", ["blob", "application/octet-stream", "6"]],
      ["word", "7"],
    ]);
  });

  it("is written as RFC 7578 says: only files have names, and no name ends early", async () => {
    const body = {
      'a"\r\n': "1\n2\r\n",
      ü: { é: 1 },
      file: new File([Uint8Array.of(0, 0xff, 0x0d)], 'x"\r\n😀.png', { type: "image/png" }),
      blob: [new Blob([]), new File(["2"], "")],
    };
    const { bytes, headers } = await sent({ writeBody: multipartBody({}) }, { body });
    const boundary = headers["content-type"]?.split("; boundary=")[1] ?? "";
    expect(boundary).toMatch(/^[\da-f-]{36}$/);
    const want = [
      '--B\r\nContent-Disposition: form-data; name="a%22%0D%0A"\r\n\r\n1\n2\r\n\r\n',
      '--B\r\nContent-Disposition: form-data; name="ü"\r\nContent-Type: application/json\r\n\r\n{"é":1}\r\n',
      '--B\r\nContent-Disposition: form-data; name="file"; filename="x%22%0D%0A😀.png"\r\n',
      "Content-Type: image/png\r\n\r\n\0?\r\r\n",
      '--B\r\nContent-Disposition: form-data; name="blob"; filename="blob"\r\n',
      "Content-Type: application/octet-stream\r\n\r\n\r\n",
      '--B\r\nContent-Disposition: form-data; name="blob"; filename=""\r\n',
      "Content-Type: application/octet-stream\r\n\r\n2\r\n",
      "--B--\r\n",
    ].join("");
    const got = Buffer.from(bytes).toString("latin1").replaceAll(boundary, "B").replace("\xff", "?");
    expect(Buffer.from(got, "latin1").toString()).toBe(want);
  });

  it("has another boundary each time", async () => {
    const types = new Set<string | undefined>();
    for (let i = 0; i < 3; i++) {
      types.add((await sent({ writeBody: multipartBody({}) }, { body: { a: "1" } })).headers["content-type"]);
    }
    expect(types.size).toBe(3);
  });

  it("may be empty", async () => {
    const { body, headers } = await sent({ writeBody: multipartBody({}) }, { body: {} });
    expect(body).toBe(`--${headers["content-type"]?.slice(30)}--\r\n`);
  });

  it("has a Date as its ISO string, and a URL as its address", async () => {
    const body = { at: new Date(0), in: { at: new Date(0) }, url: new URL("https://e.example") };
    expect(await partsOf(await sent({ writeBody: multipartBody({}) }, { body }))).toEqual([
      ["at", "1970-01-01T00:00:00.000Z"],
      ["in", '{"at":"1970-01-01T00:00:00.000Z"}'],
      ["url", "https://e.example/"],
    ]);
  });

  it.each(["FormData", "URLSearchParams"] as const)("may be a %s", async (kind) => {
    const body = new globalThis[kind]();
    body.append("a", "1");
    body.append("a", "2");
    if (body instanceof FormData) body.append("b", new File(["x"], "x.txt"));
    const parts = await partsOf(await sent({ writeBody: multipartBody({ b: "text/css" }) }, { body }));
    const file = ["b", ["x.txt", "text/css", "x"]];
    expect(parts).toEqual([["a", "1"], ["a", "2"], ...(kind === "FormData" ? [file] : [])]);
  });

  it.each([
    ["a Map", new Map([["a", "s3cret"]])],
    ["a text", "s3cret"],
    ["null", null],
    ["a list", ["s3cret"]],
    ["React Native's FormData", { _parts: [["a", "s3cret"]], append: () => {} }],
  ])("is refused if it has no parts: %s", async (_, body) => {
    expect(await refused({ writeBody: multipartBody({}) }, { body })).toBe(
      "The body must be an object with a member for each part, or a FormData.",
    );
  });

  it("has the writer's Content-Type, also where the client says JSON to all", async () => {
    const options = { headers: { "content-type": "application/json" } };
    const request = await sent({ writeBody: multipartBody({}) }, { body: { a: "1" } }, options);
    expect(await partsOf(request)).toEqual([["a", "1"]]);
  });

  it("has parts with the names of what every object has", async () => {
    const body = Object.fromEntries(["constructor", "__proto__"].map((name) => [name, "v"]));
    const parts = await partsOf(await sent({ writeBody: multipartBody({}) }, { body }));
    expect(parts).toEqual([
      ["constructor", "v"],
      ["__proto__", "v"],
    ]);
  });

  it("is sent again as a whole", async () => {
    await server.close();
    server = await serve(() => ({ status: 503, headers: { "retry-after": "0" } }));
    await sent({ writeBody: multipartBody({}) }, { body: { a: new Blob(["x"]) }, maxRetries: 1 });
    const parts = await Promise.all(server.requests.map(partsOf));
    expect(parts).toEqual([[["a", ["blob", "application/octet-stream", "x"]]], parts[0]]);
  });

  it("is refused if a part cannot be written", async () => {
    const circular: Record<string, unknown> = {};
    circular["self"] = circular;
    for (const part of [circular, new Map([["a", "s3cret"]])]) {
      expect(await refused({ writeBody: multipartBody({}) }, { body: { part } })).toBe(
        "The body cannot be written as JSON.",
      );
    }
  });
});

describe("JSON lines", () => {
  const lines = { writeBody: jsonLinesBody, contentType: "application/jsonl" };
  async function* slowly(): AsyncGenerator<unknown> {
    yield { a: "\n" };
    yield 2;
  }

  it.each([
    ["a list", () => [{ a: "\n" }, 2]],
    ["an iterable", () => new Set([{ a: "\n" }, 2])],
    ["an async iterable", slowly],
  ])("are written from %s", async (_, body) => {
    const request = await sent(lines, { body: body() });
    expect(request.body).toBe('{"a":"\\n"}\n2\n');
    expect(request.headers["content-type"]).toBe("application/jsonl");
  });

  it("have null for what JSON has no word for", async () => {
    expect((await sent(lines, { body: [undefined, 1, () => {}] })).body).toBe("null\n1\nnull\n");
  });

  it("have a record separator before each where the spec says so", async () => {
    const operation = { writeBody: jsonSequenceBody, contentType: "application/json-seq" };
    expect((await sent(operation, { body: [1, {}] })).body).toBe("\u001e1\n\u001e{}\n");
  });

  it("of an async iterable are sent once", async () => {
    await server.close();
    server = await serve(() => ({ status: 503, headers: { "retry-after": "0" } }));
    await sent(lines, { body: slowly(), maxRetries: 1 });
    expect(server.requests).toHaveLength(1);
    await sent(lines, { body: [1], maxRetries: 1 });
    expect(server.requests).toHaveLength(3);
  });

  it("ask for nothing before they are sent", async () => {
    let asked = 0;
    const body = {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          asked++;
          return { done: true, value: undefined };
        },
      }),
    };
    await refused({ ...lines, path: "/{id}" }, { body });
    const security = [[{ option: "token", name: "X-Token", prefix: "" }]];
    const client = createRawClient({ api: "groups", server: server.url, security }, {});
    expect(await caught(callOperation(client, { ...plain, ...lines }, { body }))).toHaveProperty(
      "code",
      "missing-credentials-error",
    );
    expect(asked).toBe(0);
  });

  it("may be left unread by the server, also where their source need not hear of that", async () => {
    const fetch = async (_: string, { body }: RequestInit) => {
      await (body as ReadableStream).cancel();
      return new Response(null, { status: 204 });
    };
    const next = async () => ({ done: false, value: 1 });
    const body = { [Symbol.asyncIterator]: () => ({ next }) };
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, { fetch });
    expect(await callOperation(client, { ...plain, ...lines }, { body })).toMatchObject({ ok: true });
  });
});

describe("events", () => {
  const events = { writeBody: eventsBody, contentType: "text/event-stream" };

  it("are written so that they are read as they were", async () => {
    const body = [{ data: "a\r\n\rb" }, { event: "e", id: "", retry: 5, data: "" }];
    const request = await sent(events, { body });
    expect(request.body).toBe("data: a\ndata: \ndata: b\n\nevent: e\nid: \nretry: 5\ndata: \n\n");
    expect(request.headers["content-type"]).toBe("text/event-stream");
  });

  it("without data have an empty line of it, without which nobody is told of them", async () => {
    expect((await sent(events, { body: [{ event: "e" }] })).body).toBe("event: e\ndata: \n\n");
  });

  it("are refused if one would become two", async () => {
    const body = [{ event: "e\n\ndata: x", data: "" }];
    expect(await refused(events, { body })).toBe("An event's event has a line break.");
  });
});

describe("a body that may be of several media types", () => {
  const either = {
    writeBody: eitherBody([
      ["application/json", jsonBody],
      ["application/merge-patch+json", jsonBody],
      ["text/plain", textBody],
      ["image/*", binaryBody],
      ["multipart/form-data", multipartBody({})],
    ]),
  };

  it.each<[asked: string | undefined, body: unknown, type: string, text: string]>([
    [undefined, { a: 1 }, "application/json", '{"a":1}'],
    ["", { a: 1 }, "application/json", '{"a":1}'],
    ["application/json", "s", "application/json", '"s"'],
    ["application/merge-patch+json", { a: 1 }, "application/merge-patch+json", '{"a":1}'],
    ["text/plain", "s", "text/plain", "s"],
    ["image/*", new Blob(["b"], { type: "image/png" }), "image/png", "b"],
  ])("is sent as %s", async (contentType, body, type, text) => {
    const request = await sent(either, { contentType, body });
    expect([request.headers["content-type"], request.body]).toEqual([type, text]);
  });

  it("is sent as a form", async () => {
    const request = await sent(either, { contentType: "multipart/form-data", body: { a: "1" } });
    expect(await partsOf(request)).toEqual([["a", "1"]]);
  });

  it.each(["text/html", "constructor"])("is refused as %j", async (contentType) => {
    expect(await refused(either, { contentType, body: "x" })).toBe(
      "contentType must be one of: application/json, application/merge-patch+json, text/plain, image/*, multipart/form-data.",
    );
  });

  it.each([
    ["a BigInt", 1n],
    ["a FormData", new FormData()],
    ["a Blob", new Blob(["s3cret"])],
    ["a Map", new Map([["s3cret", 1]])],
    ["a Promise", Promise.resolve(1)],
  ])("is refused if it cannot be written as JSON: %s", async (_, body) => {
    expect(await refused(either, { body })).toBe("The body cannot be written as JSON.");
  });

  it("may be an object without members, or one that says what it is in JSON", async () => {
    for (const body of [{}, Object.create(null), { toJSON: () => ({}) }]) {
      expect((await sent(either, { body })).body).toBe("{}");
    }
    expect((await sent(either, { body: new URL("https://e.example") })).body).toBe('"https://e.example/"');
  });

  it("has the types of its writers where the spec has ranges", async () => {
    const ranges = eitherBody([
      ["application/*", jsonBody],
      ["text/*", textBody],
      ["*/*", binaryBody],
    ]);
    const types = [];
    for (const contentType of [undefined, "text/*", "*/*"]) {
      const body = contentType === "*/*" ? Uint8Array.of(1) : "x";
      types.push((await sent({ writeBody: ranges }, { contentType, body })).headers["content-type"]);
    }
    expect(types).toEqual(["application/json", "text/plain", "application/octet-stream"]);
  });
});

describe("a body whose source fails", () => {
  const mistake = new RangeError("no more");
  async function* failing(): AsyncGenerator<unknown> {
    yield { a: 1 };
    throw mistake;
  }

  it.each([[[]], [[{ onRequest() {} }]]])(
    "ends the call with what it throws: middleware %j",
    async (middleware) => {
      const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
      client.use(...middleware);
      const call = callOperation(client, { ...plain, writeBody: jsonLinesBody }, { body: failing() });
      expect(await caught(call)).toBe(mistake);
    },
  );

  it("is told of an item that cannot be written", async () => {
    let isTold = false;
    async function* items(): AsyncGenerator<unknown> {
      try {
        yield 1n;
      } finally {
        isTold = true;
      }
    }
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    const error = await caught(
      callOperation(client, { ...plain, writeBody: jsonLinesBody }, { body: items() }),
    );
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(isTold).toBe(true);
  });

  it("may be an iterable of bytes, also where that is no stream for fetch", async () => {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Uint8Array.of(97);
      yield Uint8Array.of(98);
    }
    const given: unknown[] = [];
    const fetch = async (_: string, { body }: RequestInit) => {
      given.push(body, await new Response(body).text());
      return new Response(null, { status: 204 });
    };
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, { fetch });
    await callOperation(client, { ...plain, writeBody: binaryBody }, { body: bytes() });
    expect(given).toEqual([expect.any(ReadableStream), "ab"]);
  });
});
