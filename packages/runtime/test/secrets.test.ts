import { caught, type Handler, type RecordedRequest, serve, shownText } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { operation } from "./groups-api.ts";
import {
  type ApiDefinition,
  ApiError,
  type ClientOptions,
  ConnectionError,
  type CredentialPlace,
  callOperation,
  createRawClient,
  InvalidRequestError,
  inCookie,
  inQuery,
  MissingCredentialsError,
  querySerializer,
  RedirectError,
  ResponseParseError,
  TimeoutError,
  unwrap,
} from "./runtime.ts";

// A wait that no server asked for takes no time.
beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));
afterEach(() => void vi.restoreAllMocks());

const init = { params: { path: { id: "a/b" }, query: { note: "n" } }, body: {} };
const plain = "s3cret-value-0123456789";

interface Paths {
  "/groups/{id}": { put: { responses: { 200: { content: { "application/json": unknown } } } } };
}

const places: readonly [place: string, place: CredentialPlace | undefined][] = [
  ["header", undefined],
  ["query", inQuery],
  ["cookie", inCookie],
];

type Give = (secret: string) => string | (() => string | Promise<string>);

const givers: readonly [as: string, give: Give][] = [
  ["value", (secret) => secret],
  ["function", (secret) => () => secret],
  ["async function", (secret) => async () => secret],
];

const combinations = places.flatMap(([placeName, place]) =>
  givers.map(([giverName, give]) => [placeName, giverName, place, give] as const),
);

function createClient(
  baseUrl: string,
  token: unknown,
  place?: CredentialPlace,
  options: ClientOptions = {},
  prefix = "",
) {
  const security: ApiDefinition["security"] = [[{ option: "token", place, name: "X-Key", prefix }]];
  const given = { baseUrl, maxRetries: 0, ...options, token };
  return createRawClient<Paths>(
    { api: "groups", server: "", security, serializeQuery: querySerializer({}) },
    given as ClientOptions,
  );
}

/** The lines with a credential in all that a log or a debugger could show of a value and its own properties. */
function leaks(value: unknown, secret = "s3cret"): readonly string[] {
  const error = value instanceof Error ? value : undefined;
  const own = error ? Reflect.ownKeys(error).map((key) => Reflect.get(error, key)) : [];
  const lines = [value, error?.message, error?.stack, ...own].flatMap((part) => shownText(part).split("\n"));
  return lines.filter((line) => line.includes(secret));
}

/** What an ApiError says by itself: the body and the response in it are as received. */
function withoutBody(error: unknown): unknown {
  expect(error).toBeInstanceOf(ApiError);
  const { message, stack, cause, error: _, response, ...rest } = error as ApiError;
  expect(response).toBeInstanceOf(Response);
  return [message, stack, cause, `${error}`, rest];
}

/** What the server was sent as credential, as it stands in the request. */
function credentialOf({ headers, url }: RecordedRequest): string {
  return [
    headers["x-key"],
    headers["cookie"]?.replace("X-Key=", ""),
    url.replace(/^[^?]*\?note=n(&X-Key=)?/, ""),
  ]
    .filter(Boolean)
    .join("");
}

describe("a credential", () => {
  it.each(combinations)(
    "in the %s, given as %s, is in nothing that can be observed",
    async (_, __, place, give) => {
      let reply: Handler = () => ({ body: "{}" });
      await using server = await serve((request) => reply(request));
      const seen: unknown[] = [];
      const hooks = {
        onRequest: (event: object) => void seen.push(event),
        onResponse: (event: object) => void seen.push(event),
        onRetry: (event: object) => void seen.push(event),
      };
      const client = createClient(server.url, give(plain), place, hooks);
      seen.push(client);
      client.use({
        onRequest: (given) =>
          void seen.push(given, given.request.url, [...given.request.headers], given.options),
        onResponse: (given) => {
          const { response } = given;
          const copy = response.clone();
          seen.push(given, given.request.url, [...given.request.headers], response, response.url);
          seen.push([...response.headers], copy, copy.url, copy.clone().url);
        },
        onError: (given) => void seen.push(given, given.request.url, [...given.request.headers], given.error),
      });
      const call = (limits: ClientOptions = {}) => callOperation(client, operation, { ...init, ...limits });
      const raw = (given: object = {}) => client.PUT("/groups/{id}", { ...init, ...given } as never);

      // A success.
      seen.push(await call(), await raw(), await raw({ parseAs: "stream" }));
      // A failure, once more before it counts.
      reply = () => ({ status: 503, headers: { "retry-after": "0" }, body: "{}" });
      const failure = (await call({ maxRetries: 1 })) as { ok: false; response: Response };
      seen.push(failure, await caught(Promise.resolve(failure).then(unwrap)), await raw());
      // Every error there is.
      reply = () => ({ body: "half" });
      const errors = [await caught(call()), await caught(call({ maxBodyBytes: 1 }))];
      reply = () => ({ status: 302, headers: { location: "https://b.example.com/x?a=b" } });
      errors.push(await caught(call()), await caught(raw()));
      reply = () => (response) => response.destroy();
      errors.push(await caught(call({ maxRetries: 1 })), await caught(raw()));
      reply = () => (response) => {
        response.writeHead(200).write("{");
      };
      errors.push(await caught(call({ timeout: 20 })), await caught(call({ deadline: 20 })));
      errors.push(await caught(call({ timeout: -1 })), await caught(raw({ body: { a: 1n } })));
      expect(errors.map((error) => (error as Error).name)).toEqual([
        "ResponseParseError",
        "ResponseParseError",
        "RedirectError",
        "RedirectError",
        "ConnectionError",
        "ConnectionError",
        "TimeoutError",
        "TimeoutError",
        "InvalidRequestError",
        "InvalidRequestError",
      ]);
      seen.push(...errors);

      for (const request of server.requests) expect(credentialOf(request)).toBe(plain);
      expect(server.requests.length).toBeGreaterThan(10);
      expect(seen.length).toBeGreaterThan(100);
      for (const value of seen) expect(leaks(value)).toEqual([]);
    },
  );

  it("that stands alone, or cannot be sent, is not shown", async () => {
    const security = [
      [
        { option: "email", name: "a", prefix: "" },
        { option: "key", name: "b", prefix: "" },
      ],
    ];
    const client = (options: object) =>
      createRawClient(
        { api: "groups", server: "https://api.example.com", security, serializeQuery: querySerializer({}) },
        options as ClientOptions,
      );
    const errors = [
      await caught(callOperation(client({ key: plain }), operation, init)),
      await caught(callOperation(client({ email: plain, key: `${plain}\n` }), operation, init)),
      await caught(callOperation(client({ email: plain, key: () => ({ plain }) }), operation, init)),
    ];
    expect(errors[0]).toBeInstanceOf(MissingCredentialsError);
    expect(errors[1]).toBeInstanceOf(InvalidRequestError);
    expect(errors[2]).toBeInstanceOf(InvalidRequestError);
    for (const error of errors) expect(leaks(error)).toEqual([]);
  });

  it("is in nothing that a custom fetch gets to see but its url and init", async () => {
    const seen: unknown[][] = [];
    const fetch = async (...given: unknown[]) => {
      seen.push(given);
      return new Response("{}");
    };
    await callOperation(
      createClient("https://api.example.com", plain, undefined, { fetch }),
      operation,
      init,
    );
    const [url, given, ...rest] = seen[0] ?? [];
    expect(rest).toEqual([]);
    expect(url).toBe("https://api.example.com/groups/a%2Fb?note=n");
    const { headers, ...others } = given as RequestInit;
    expect(new Headers(headers).get("x-key")).toBe(plain);
    expect(leaks(others)).toEqual([]);
  });
});

describe("a server that echoes the credential", () => {
  // What each place makes of them on the wire differs: percent-encoded by URLs, and not at all in headers.
  const awkward: readonly [name: string, secret: string][] = [
    ["plain", plain],
    ["with a slash and an equals sign", "s3cret/value=="],
    ["with a space and a plus", "s3cret value+1"],
    ["with an apostrophe", "s3cret'value"],
    ["with letters beyond ASCII", "s3cretévalue"],
    ["with a percent sign", "s3cret%2Fvalue"],
    ["with parentheses and a star", "s3cret(value)*!"],
    ["with what JSON escapes", 's3cret"value\\'],
    ["with what HTML escapes", "s3cret&<value>"],
    ["with a dollar sign", "s3cret$&value$1"],
    ["with a regular expression", "s3cret.*value"],
  ];

  const table = places.flatMap(([placeName, place]) =>
    awkward.map(([name, secret]) => [placeName, name, place, secret] as const),
  );

  it.each(table)("in the %s: a credential %s is in no message", async (_, __, place, secret) => {
    const echo: Handler = (request) => ({
      status: 404,
      headers: {
        "x-request-id":
          encodeURI(credentialOf(request)) === credentialOf(request) ? credentialOf(request) : "-",
      },
      body: JSON.stringify({ message: `bad key "${credentialOf(request)}" or ${secret}.`, code: secret }),
    });
    await using server = await serve(echo);
    const result = await callOperation<{ ok: false; error: { code: string }; response: Response }>(
      createClient(server.url, secret, place),
      operation,
      init,
    );
    expect(result.error.code).toBe(secret);
    expect(await result.response.text()).toContain(JSON.stringify(secret));
    const error = await caught(Promise.resolve(result).then(unwrap));
    expect(error).toHaveProperty(
      "message",
      `PUT ${server.url}/groups/a%2Fb 404 Not Found: bad key "[redacted]" or [redacted]. ([redacted])`,
    );
    expect(leaks(withoutBody(error))).toEqual([]);
    // The body is the caller's, as it was received.
    expect(error).toHaveProperty("error.code", secret);
  });

  it.each(table)("in the %s: a credential %s is in no text of a body", async (_, __, place, secret) => {
    const html: Handler = (request) => ({ body: `<p>${credentialOf(request)}</p><p>${secret}</p>` });
    await using server = await serve(html);
    const error = await caught(callOperation(createClient(server.url, secret, place), operation, init));
    expect(error).toBeInstanceOf(ResponseParseError);
    // The cause has a test of its own.
    const { message, stack, text } = error as ResponseParseError;
    expect(text).toBe("<p>[redacted]</p><p>[redacted]</p>");
    expect(leaks([message, stack?.split("\n    at ")])).toEqual([]);
  });

  it.each(table)("in the %s: a credential %s is in no error of a fetch", async (_, __, place, secret) => {
    const fetch = async (url: string, { headers }: RequestInit) => {
      const all = [...new Headers(headers)].map(String).join();
      throw Object.assign(new Error(`no route: ${url} ${all} ${secret}`, { cause: new Error(url) }), {
        url,
        all,
      });
    };
    const client = createClient("https://api.example.com", secret, place, { fetch });
    const error = await caught(callOperation(client, operation, init));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toHaveProperty("cause.message", expect.stringContaining("no route"));
    expect(leaks(error)).toEqual([]);
  });

  it("finds it percent-encoded, wherever it was sent", async () => {
    await using server = await serve(() => ({
      status: 404,
      body: JSON.stringify({ message: "bad s3cret%2Fvalue%3D%2B." }),
    }));
    for (const [, place] of places) {
      const client = createClient(server.url, "s3cret/value=+", place);
      const result = await callOperation<{ ok: false; response: Response }>(client, operation, init);
      expect(await caught(Promise.resolve(result).then(unwrap))).toHaveProperty("messages", [
        "bad [redacted].",
      ]);
    }
  });

  it.each<[where: string, reply: Handler, holds: RegExp]>([
    [
      "x-request-id",
      () => ({ status: 404, headers: { "x-request-id": `id ${plain}` }, body: "{}" }),
      /Found$/,
    ],
    ["request-id", () => ({ status: 404, headers: { "request-id": plain }, body: "{}" }), /Found$/],
    ["cf-ray", () => ({ status: 404, headers: { "cf-ray": plain }, body: "{}" }), /Found$/],
    [
      "the reason phrase",
      () => (response) => void response.writeHead(404, `no ${plain}`).end("{}"),
      /404 no \[redacted\]$/,
    ],
    [
      "errors",
      () => ({ status: 404, body: JSON.stringify({ errors: [{ detail: plain }, plain] }) }),
      /redacted/,
    ],
    ["status", () => ({ status: 404, body: JSON.stringify({ status: { message: plain } }) }), /redacted/],
  ])("in %s finds it in no ApiError", async (_, reply, holds) => {
    await using server = await serve(reply);
    const result = await callOperation<{ ok: false; response: Response }>(
      createClient(server.url, plain),
      operation,
      init,
    );
    const error = await caught(Promise.resolve(result).then(unwrap));
    expect(error).toHaveProperty("message", expect.stringMatching(holds));
    expect(leaks(withoutBody(error))).toEqual([]);
  });

  it("as a number finds it in no ApiError", async () => {
    await using server = await serve(() => ({ status: 404, body: '{"message":"bad","code":1234567890}' }));
    const result = await callOperation<{ ok: false; response: Response }>(
      createClient(server.url, "1234567890"),
      operation,
      init,
    );
    const error = await caught(Promise.resolve(result).then(unwrap));
    expect(leaks(withoutBody(error), "1234567890")).toEqual([]);
  });

  it.each([
    "https://s3cret-value-0123456789.example.com/x",
    "https://b.example.com/s3cret-value-0123456789?a",
  ])("in a redirect finds it in no error: %s", async (location) => {
    await using server = await serve(() => ({ status: 307, headers: { location } }));
    const error = await caught(callOperation(createClient(server.url, plain), operation, init));
    expect(error).toBeInstanceOf(RedirectError);
    expect(leaks(error)).toEqual([]);
  });

  it("finds it however often it stands there", async () => {
    await using server = await serve(() => ({ body: `${plain},`.repeat(20) }));
    const error = await caught(callOperation(createClient(server.url, plain), operation, init));
    expect(error).toHaveProperty("text", "[redacted],".repeat(20));
  });

  it("finds it in no text where the text is cut", async () => {
    await using server = await serve(() => ({ body: `${"x".repeat(1015)}${plain}` }));
    const client = createClient(server.url, plain);
    const error = await caught(callOperation(client, operation, init));
    expect(error).toHaveProperty("text", `${"x".repeat(1015)}[redacted`);
    const other = await caught(callOperation(client, operation, { ...init, maxBodyBytes: 1 }));
    expect(leaks(other, "s3c")).toEqual([]);
  });

  it("finds it in no text where the body comes in pieces and is too large", async () => {
    const pieces = ["<p>s3cret-val", "ue-0123456789</p>"].map((piece) => new TextEncoder().encode(piece));
    const fetch = async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const piece of pieces) controller.enqueue(piece);
            controller.close();
          },
        }),
      );
    const client = createClient("https://api.example.com", plain, undefined, { fetch, maxBodyBytes: 20 });
    const error = await caught(callOperation(client, operation, init));
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(leaks(error)).toEqual([]);
  });

  it.each([
    ["right away", `${plain} is wrong`],
    ["further in", `{"token": ${plain}, "and": "more of the same"}`],
    ["at the end", `{"a": 1} ${plain}`],
  ])("finds no part of it in what JSON.parse says: %s", async (_, body) => {
    await using server = await serve(() => ({ body }));
    const client = createClient(server.url, plain);
    expect(leaks(await caught(callOperation(client, operation, init)), "s3c")).toEqual([]);
    expect(leaks(await caught(client.PUT("/groups/{id}", init as never)), "s3c")).toEqual([]);
  });

  it("finds it in no hook and no retried error", async () => {
    const seen: unknown[] = [];
    await using server = await serve(() => (response) => void response.writeHead(503, plain).end(plain));
    const onRetry = (event: object) => void seen.push(event);
    const fetch = async (): Promise<Response> => {
      throw new Error(plain);
    };
    const client = createClient(server.url, plain, undefined, {
      onRetry,
      onResponse: onRetry,
      maxRetries: 0,
    });
    await callOperation(client, operation, init);
    const failing = createClient(server.url, plain, undefined, { onRetry, fetch, maxRetries: 1 });
    seen.push(await caught(callOperation(failing, operation, init)));
    expect(seen).toHaveLength(3);
    for (const value of seen) expect(leaks(value)).toEqual([]);
  });
});

describe("several credentials", () => {
  it("are all taken out, also where one begins like another", async () => {
    const [email, key] = ["team@example.com", "team@example.com-s3cret"];
    const security = [
      [
        { option: "email", name: "X-Email", prefix: "" },
        { option: "key", name: "X-Key", prefix: "Key " },
      ],
    ];
    await using server = await serve(() => ({
      status: 404,
      body: JSON.stringify({ message: `${key} of ${email}` }),
    }));
    const client = createRawClient(
      { api: "groups", server: server.url, security, serializeQuery: querySerializer({}) },
      {
        email,
        key,
      } as ClientOptions,
    );
    const result = await callOperation<{ ok: false; response: Response }>(client, operation, init);
    const error = await caught(Promise.resolve(result).then(unwrap));
    expect(error).toHaveProperty("messages", ["[redacted] of [redacted]"]);
  });

  it("of all attempts are taken out", async () => {
    let calls = 0;
    const token = () => `s3cret-${++calls}`;
    await using server = await serve((request) => ({
      status: server.requests.length === 1 ? 503 : 404,
      headers: { "retry-after": "0" },
      body: JSON.stringify({ message: `not s3cret-1, not ${request.headers["x-key"]}` }),
    }));
    const client = createClient(server.url, token, undefined, { maxRetries: 1 });
    const result = await callOperation<{ ok: false; response: Response }>(client, operation, init);
    const error = await caught(Promise.resolve(result).then(unwrap));
    expect(error).toHaveProperty("messages", ["not [redacted], not [redacted]"]);
  });

  it("are those of their own call alone", async () => {
    const tokens = ["s3cret-one", "s3cret-two"];
    await using server = await serve((request) => ({
      status: 404,
      body: JSON.stringify({ message: `${request.headers["x-key"]} is not s3cret-one` }),
    }));
    const client = createClient(server.url, () => tokens.shift());
    const messages: unknown[] = [];
    for (let i = 0; i < 2; i++) {
      const result = await callOperation<{ ok: false; response: Response }>(client, operation, init);
      const error = (await caught(Promise.resolve(result).then(unwrap))) as ApiError;
      messages.push(...error.messages);
    }
    expect(messages).toEqual(["[redacted] is not [redacted]", "[redacted] is not s3cret-one"]);
  });

  it("of one to three characters are in every text, so these stay", async () => {
    await using server = await serve((request) => ({
      status: 404,
      body: JSON.stringify({ message: `the key ${request.headers["x-key"]}` }),
    }));
    for (const [token, message] of [
      ["key", "the key key"],
      ["keys", "the key [redacted]"],
    ]) {
      const client = createClient(server.url, token);
      const result = await callOperation<{ ok: false; response: Response }>(client, operation, init);
      expect(await caught(Promise.resolve(result).then(unwrap))).toHaveProperty("messages", [message]);
    }
  });

  it("with white space around them are taken out as they are sent", async () => {
    await using server = await serve((request) => ({
      status: 404,
      body: JSON.stringify({ message: `bad ${request.headers["x-key"]}.` }),
    }));
    for (const token of [`${plain} `, `\t${plain}`]) {
      for (const prefix of ["", "Bearer "]) {
        const client = createClient(server.url, token, undefined, {}, prefix);
        const error = await caught(
          callOperation<{ ok: false; response: Response }>(client, operation, init).then(unwrap),
        );
        // Refused is fine as well.
        const what = error instanceof InvalidRequestError ? error : withoutBody(error);
        expect(leaks(what)).toEqual([]);
      }
    }
  });
});

describe("an error of a custom fetch", () => {
  const make: Readonly<Record<string, (url: string, init: RequestInit) => unknown>> = {
    "its message": () => new Error(`bad ${plain}`),
    "its stack": () => Object.assign(new Error("x"), { stack: `Error: x\n at ${plain}` }),
    "its name": () => Object.assign(new Error("x"), { name: plain }),
    "its cause": () => new Error("x", { cause: new Error("y", { cause: plain }) }),
    "an object as its cause": () => new Error("x", { cause: { headers: { a: plain } } }),
    "an own property": () => Object.assign(new Error("x"), { config: { headers: [{ a: plain }] } }),
    "a property's name": () => Object.assign(new Error("x"), { [plain]: 1 }),
    "itself as its cause": () => cyclic(new Error(plain), "cause"),
    "a circle of causes": () => cyclic(new Error("x", { cause: new Error(plain) }), "again"),
    "a circle of properties": () => cyclic(Object.assign(new Error("x"), { secret: plain }), "self"),
    "a property beside a BigInt": () => Object.assign(new Error("x"), { big: 1n, secret: plain }),
    "a property beside a toJSON": () => Object.assign(new Error("x"), { secret: plain, toJSON: () => "{}" }),
    "the errors of an AggregateError": () => new AggregateError([new Error(plain)], "x"),
    "the init it was called with": (_, given) => Object.assign(new Error("x"), { init: given }),
    "the headers it was called with": (_, given) => Object.assign(new Error("x"), { headers: given.headers }),
    "a Request": (url, given) => Object.assign(new Error("x"), { request: new Request(url, given) }),
    "a Map": () => Object.assign(new Error("x"), { headers: new Map([["a", plain]]) }),
    "a Set": () => Object.assign(new Error("x"), { headers: new Set([plain]) }),
    "a symbol's property": () => Object.assign(new Error("x"), { [Symbol("secret")]: plain }),
    "a hidden property": () => Object.defineProperty(new Error("x"), "secret", { value: plain }),
    "a URL": () => Object.assign(new Error("x"), { at: new URL(`https://b.example.com/?a=${plain}`) }),
    "a DOMException": () => new DOMException(`bad ${plain}`, "NetworkError"),
    "an accessor of its class": () => new Accessor("x"),
    "a text": () => plain,
    "an object": () => ({ secret: plain }),
    "a list": () => [plain],
    "percent-encoding": () => new Error(encodeURIComponent(plain)),
  };

  it.each(Object.keys(make))("shows no credential: %s", async (where) => {
    const fetch = async (url: string, given: RequestInit) => {
      throw make[where]?.(url, given);
    };
    const client = createClient("https://api.example.com", plain, undefined, { fetch });
    for (const send of [
      () => callOperation(client, operation, init),
      () => client.PUT("/groups/{id}", init as never),
    ]) {
      const error = await caught(send());
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toHaveProperty("cause");
      expect(leaks(error)).toEqual([]);
    }
  });

  it("shows no credential where the request itself is wrong", async () => {
    const fetch = (url: string, given: RequestInit) => {
      throw Object.assign(new TypeError(`GET with a body, ${plain}`), { url, given });
    };
    const client = createClient("https://api.example.com", plain, undefined, { fetch });
    const error = await caught(callOperation(client, { ...operation, method: "GET" }, init));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(leaks(error)).toEqual([]);
  });

  it("is the cause as it is where it has none", async () => {
    for (const thrown of [
      new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNREFUSED" }) }),
      "text",
      { a: 1 },
      new AggregateError([new Error("a")], "b"),
    ]) {
      const fetch = () => Promise.reject(thrown);
      const client = createClient("https://api.example.com", plain, undefined, { fetch });
      const error = (await caught(callOperation(client, operation, init))) as Error;
      expect(error.cause).toBe(thrown);
    }
  });

  it("keeps what else it says", async () => {
    const fetch = () => Promise.reject(new RangeError(`no route for ${plain} here`));
    const client = createClient("https://api.example.com", plain, undefined, { fetch });
    expect(await caught(callOperation(client, operation, init))).toHaveProperty(
      "cause.message",
      "RangeError: no route for [redacted] here",
    );
  });
});

describe("the word before a credential", () => {
  it("is no secret", async () => {
    const fetch = async () => {
      throw new Error(`refused: Bearer ${plain}`);
    };
    const client = createClient("https://api.example.com", plain, undefined, { fetch }, "Bearer ");
    const error = await caught(callOperation(client, operation, init));
    expect(error).toHaveProperty("cause.message", "Error: refused: Bearer [redacted]");
  });
});

describe("a TimeoutError", () => {
  it("shows no credential", async () => {
    await using server = await serve(() => () => {});
    const client = createClient(server.url, plain, inQuery, { timeout: 5 });
    const error = await caught(callOperation(client, operation, init));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(leaks(error)).toEqual([]);
  });
});

class Accessor extends Error {
  get config(): string {
    return plain;
  }
  override toString(): string {
    return `Accessor: ${plain}`;
  }
}

function cyclic(error: Error, name: string): Error {
  const end = name === "again" ? (error.cause as Error) : error;
  return Object.assign(end, { [name === "again" ? "cause" : name]: error }) && error;
}
