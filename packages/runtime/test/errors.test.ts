import { caught, serve } from "@specmint/testing";
import { describe, expect, it, vi } from "vitest";
import { createClient, updateGroup } from "./groups-api.ts";
import {
  ApiError,
  ConnectionError,
  InvalidRequestError,
  MissingCredentialsError,
  RedirectError,
  ResponseParseError,
  SpecmintError,
  TimeoutError,
  unwrap,
} from "./runtime.ts";

const init = { params: { path: { id: "a/b" }, query: { note: "n" } }, body: {} };

describe("unwrap", () => {
  it("returns the data of a success", async () => {
    await using server = await serve(() => ({ body: '{"id":"1"}' }));
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    expect(unwrap(await updateGroup(client, init))).toEqual({ id: "1" });
  });

  it("throws an ApiError that tells what was called, and what came of it", async () => {
    await using server = await serve(() => ({ status: 404, body: '{"success":false,"message":"gone"}' }));
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    const result = await updateGroup(client, init);
    const error = await caught(Promise.resolve(result).then(unwrap));

    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      name: "ApiError",
      code: "api-error",
      message: `PUT ${server.url}/groups/a%2Fb 404 Not Found: gone`,
      status: 404,
      method: "PUT",
      url: `${server.url}/groups/a%2Fb`,
      error: { success: false, message: "gone" },
    });
    expect((error as ApiError).response).toBe(result.response);
  });

  it("throws for a failure inside 200", async () => {
    await using server = await serve(() => ({ body: '{"success":false}' }));
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    const result = await updateGroup(client, init);
    expect(() => unwrap(result)).toThrow(`PUT ${server.url}/groups/a%2Fb 200 OK`);
  });

  it("throws for a failure without a body, and returns what is falsy", async () => {
    await using server = await serve(() => ({ status: 503 }));
    const client = createClient({ baseUrl: server.url, apiToken: "t", maxRetries: 0 });
    const result = await updateGroup(client, init);
    expect(result).toMatchObject({ ok: false, error: undefined });
    expect(() => unwrap(result)).toThrow(ApiError);
    const response = new Response();
    for (const data of [0, "", null, false, undefined]) {
      expect(unwrap({ ok: true as const, status: 200, data, response })).toBe(data);
    }
  });

  it("knows the URL of a response that a middleware made", async () => {
    const client = createClient({ apiToken: "t" });
    client.use({ onRequest: () => new Response("{}", { status: 404 }) });
    const result = await updateGroup(client, init);
    expect(() => unwrap(result)).toThrow(/^PUT https:\/\/api\.example\.com\/v4\/groups\/a%2Fb 404$/);
  });

  it("shows no credential that a server quotes, of a result that was spread either", async () => {
    const body = JSON.stringify({ message: "s3cret-token is wrong" });
    await using server = await serve(() => ({ status: 401, body }));
    const result = await updateGroup(createClient({ baseUrl: server.url, apiToken: "s3cret-token" }), init);
    const message = "401 Unauthorized: [redacted] is wrong";
    expect(() => unwrap({ ...result })).toThrow(message);
    expect(() => unwrap(Object.assign({}, result))).toThrow(message);
  });

  it("tells the call of a result of any other version's copy", () => {
    const response = new Response(null, { status: 404 });
    const exchange = { method: "PUT", url: "https://api.example.com/x" };
    const mark = Symbol.for("@specmint/runtime/origin");
    const result = { ok: false, error: {}, response, [mark]: () => ({ exchange, answer: response }) };
    expect(() => unwrap(result)).toThrow(/^PUT https:\/\/api\.example\.com\/x 404$/);
  });

  it("takes a result made by hand, as tests do", () => {
    const response = new Response("{}", { status: 404 });
    expect(() => unwrap({ ok: false, status: 404, error: {}, response })).toThrow(/^404$/);
    expect(unwrap({ ok: true as const, status: 200, data: 1, response })).toBe(1);
  });
});

describe("an ApiError", () => {
  const url = "https://api.example.com/client/v4/accounts/1";
  const exchange = { method: "PUT", url };
  const response = (init: ResponseInit) => new Response(null, { status: 404, ...init });
  const of = (headers: Record<string, string>) => new ApiError(exchange, response({ headers }), undefined);

  it("has the vendor's codes and messages, and a message of all of them", async () => {
    const body = {
      success: false,
      errors: [
        { code: 7003, message: "User group 1 not found" },
        { code: "gone", message: "Nor its account" },
      ],
    };
    await using server = await serve(() => ({ status: 404, body: JSON.stringify(body) }));
    const client = createClient({ baseUrl: server.url, apiToken: "t" });
    const result = await updateGroup(client, init);
    const error = await caught(Promise.resolve(result).then(unwrap));
    expect(error).toMatchObject({
      message: `PUT ${server.url}/groups/a%2Fb 404 Not Found: User group 1 not found (7003); Nor its account (gone)`,
      codes: [7003, "gone"],
      messages: ["User group 1 not found", "Nor its account"],
      error: body,
    });
  });

  it("has a message without what the server leaves out", () => {
    const failure = { code: 7003 };
    expect(new ApiError(exchange, response({}), undefined).message).toBe(`PUT ${url} 404`);
    expect(new ApiError(exchange, response({ statusText: "Not Found" }), undefined).message).toBe(
      `PUT ${url} 404 Not Found`,
    );
    expect(new ApiError(exchange, response({}), failure).message).toBe(`PUT ${url} 404: (7003)`);
    expect(new ApiError(exchange, response({}), "<h1>Not Found</h1>").message).toBe(`PUT ${url} 404`);
  });

  it("has no more than 1,024 characters of the vendor's words in its message", () => {
    const { message, messages } = new ApiError(exchange, response({}), { message: "x".repeat(2000) });
    expect(message).toBe(`PUT ${url} 404: ${"x".repeat(1024)}`);
    expect(messages[0]).toHaveLength(2000);
  });

  it.each<[headers: Record<string, string>, want: string | undefined]>([
    [{ "x-request-id": "a" }, "a"],
    [{ "request-id": "b" }, "b"],
    [{ "cf-ray": "9a-FRA" }, "9a-FRA"],
    [{ "cf-ray": "c", "request-id": "b" }, "b"],
    [{ "cf-ray": "c", "request-id": "b", "x-request-id": "a" }, "a"],
    [{ "x-request-ids": "d" }, undefined],
    [{}, undefined],
  ])("has the request id of %j", (headers, want) => {
    expect(of(headers).requestId).toBe(want);
  });

  it.each<[headers: Record<string, string>, want: number | undefined]>([
    [{ "retry-after": "2" }, 2000],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "1.5" }, 1500],
    [{ "retry-after-ms": "250" }, 250],
    [{ "retry-after": "2", "retry-after-ms": "250" }, 250],
    [{ "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }, 0],
    [{ "retry-after": "soon" }, undefined],
    [{ "retry-after": "-1" }, undefined],
    [{ "retry-after": "" }, undefined],
    [{}, undefined],
  ])("has the milliseconds of %j", (headers, want) => {
    expect(of(headers).retryAfter).toBe(want);
  });

  it("has the milliseconds to a date", () => {
    vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z"), toFake: ["Date"] });
    try {
      expect(of({ "retry-after": "Thu, 01 Jan 2026 00:01:30 GMT" }).retryAfter).toBe(90_000);
    } finally {
      vi.useRealTimers();
    }
  });

  it("has status, method, URL, body and response of what was called", () => {
    const given = response({ status: 429 });
    const body = { a: 1 };
    const error = new ApiError(exchange, given, body);
    expect(error).toMatchObject({ status: 429, method: "PUT", url, codes: [], messages: [] });
    expect(error.error).toBe(body);
    expect(error.response).toBe(given);
    expect(error.cause).toBe(undefined);
  });
});

describe("the errors", () => {
  const exchange = { method: "PUT", url: "https://api.example.com/x" };
  type Classes = Pick<
    typeof import("./runtime.ts"),
    | "ApiError"
    | "ConnectionError"
    | "TimeoutError"
    | "RedirectError"
    | "ResponseParseError"
    | "MissingCredentialsError"
    | "InvalidRequestError"
  >;
  const errors = (module: Classes) => [
    new module.ApiError(exchange, new Response(null, { status: 404 }), {}),
    new module.ConnectionError(exchange, new TypeError("fetch failed")),
    new module.TimeoutError(exchange, "deadline", 5),
    new module.RedirectError(exchange, new Response(null, { status: 302 })),
    new module.ResponseParseError(exchange, 200, "", "empty", new SyntaxError("x")),
    new module.MissingCredentialsError("x"),
    new module.InvalidRequestError("x"),
  ];
  const own = {
    ApiError,
    ConnectionError,
    TimeoutError,
    RedirectError,
    ResponseParseError,
    MissingCredentialsError,
    InvalidRequestError,
  };

  it("are each an instance of their own class, of SpecmintError and of Error alone, across two copies", async () => {
    const first = await import("./runtime.ts");
    vi.resetModules();
    const second = await import("./runtime.ts");
    expect(second.SpecmintError).not.toBe(first.SpecmintError);

    for (const error of [...errors(first), ...errors(second)]) {
      for (const module of [own, first, second]) {
        const classes = Object.keys(own).map((name) => module[name as keyof Classes]);
        const holds = classes.filter((candidate) => error instanceof candidate);
        expect(holds.map((candidate) => candidate.code)).toEqual([error.code]);
      }
      expect(error).toBeInstanceOf(first.SpecmintError);
      expect(error).toBeInstanceOf(second.SpecmintError);
      expect(error).toBeInstanceOf(Error);
    }
  });

  it("are told by a mark that stays, so that copies of any two versions know one another's", () => {
    const mark = Symbol.for("@specmint/runtime/error");
    for (const error of errors(own)) expect(Object.getOwnPropertySymbols(error)).toContain(mark);
    const other = Object.assign(new Error("x"), { code: "api-error", [mark]: true });
    expect([other instanceof ApiError, other instanceof ConnectionError]).toEqual([true, false]);
  });

  it("have codes, names and messages that stay", () => {
    const at = "PUT https://api.example.com/x";
    expect(errors(own).map(({ code, name, message }) => [code, name, message])).toEqual([
      ["api-error", "ApiError", `${at} 404`],
      ["connection-error", "ConnectionError", `${at}: the connection failed.`],
      ["timeout-error", "TimeoutError", `${at}: not done within 5 ms (deadline).`],
      ["redirect-error", "RedirectError", `${at} 302: a redirect, which is not followed.`],
      ["response-parse-error", "ResponseParseError", `${at} 200: the call succeeded, but its body is empty.`],
      ["missing-credentials-error", "MissingCredentialsError", "x"],
      ["invalid-request-error", "InvalidRequestError", "x"],
    ]);
  });

  it("show their names when they are converted to text", () => {
    for (const error of errors(own)) expect(String(error)).toBe(`${error.name}: ${error.message}`);
  });

  it("show their brand to nobody who lists what they have", () => {
    const [, error] = errors(own);
    expect(Object.keys(error ?? {}).sort()).toEqual(["code", "method", "name", "url"]);
    expect(
      Object.getOwnPropertySymbols(error).filter((key) =>
        Object.prototype.propertyIsEnumerable.call(error, key),
      ),
    ).toEqual([]);
  });

  it("keep their cause, and have none without one", () => {
    const cause = new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") });
    expect(new ConnectionError(exchange, cause).cause).toBe(cause);
    expect(new ConnectionError(exchange, "text").cause).toBe("text");
    expect(new ResponseParseError(exchange, 200, "", "empty", cause).cause).toBe(cause);
    expect(new InvalidRequestError("x", {}, cause).cause).toBe(cause);
    for (const error of [
      new ResponseParseError(exchange, 200, "", "empty"),
      new InvalidRequestError("x"),
      new TimeoutError(exchange, "timeout", 1),
      new ConnectionError(exchange, undefined),
    ]) {
      expect(error).not.toHaveProperty("cause");
    }
  });

  it("tell of the limit, the target and the text that they are about", () => {
    expect(new TimeoutError(exchange, "timeout", 7)).toMatchObject({
      limit: "timeout",
      ms: 7,
      method: "PUT",
      url: exchange.url,
      message: "PUT https://api.example.com/x: not done within 7 ms (timeout).",
    });
    const headers = { location: "/y" };
    expect(new RedirectError(exchange, new Response(null, { status: 303, headers }))).toMatchObject({
      status: 303,
      target: "https://api.example.com",
      method: "PUT",
      url: exchange.url,
    });
    expect(new ResponseParseError(exchange, 502, "x".repeat(2000), "not JSON")).toMatchObject({
      status: 502,
      text: "x".repeat(1024),
      method: "PUT",
      url: exchange.url,
    });
  });

  it("are not instances of a class somebody derives, whose own instances are", () => {
    class TeamError extends ApiError {}
    const [plain] = errors(own);
    const derived = new TeamError(exchange, new Response(), {});
    expect(plain instanceof TeamError).toBe(false);
    expect(
      derived instanceof TeamError && derived instanceof ApiError && derived instanceof SpecmintError,
    ).toBe(true);
    expect(derived instanceof ConnectionError).toBe(false);
    expect([derived.code, derived.name]).toEqual(["api-error", "ApiError"]);
  });

  it.each([[null], [undefined], ["text"], [1], [{}], [new Error("x")], [{ code: "api-error" }]])(
    "are not %j",
    (value: unknown) => {
      expect(value instanceof SpecmintError).toBe(false);
      expect(value instanceof ApiError).toBe(false);
    },
  );
});

describe("a ConnectionError", () => {
  it.each<[what: string, thrown: unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["a text", "no"],
    ["a symbol", Symbol("no")],
    ["an object without a prototype", Object.create(null)],
    ["an object that cannot be shown", { toString: null, valueOf: null }],
    ["a BigInt", 1n],
  ])("is made of whatever fetch throws: %s", async (_, thrown) => {
    const fetch = () => Promise.reject(thrown);
    const client = createClient({ apiToken: "t-0123456789", maxRetries: 0, fetch });
    for (const call of [() => updateGroup(client, init), () => client.PUT("/groups/{id}", init)]) {
      const error = await caught(call());
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toHaveProperty(
        "message",
        "PUT https://api.example.com/v4/groups/a%2Fb: the connection failed.",
      );
    }
  });
});
