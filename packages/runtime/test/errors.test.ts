import { inspect } from "node:util";
import { caught, serve } from "@specmint/testing";
import { describe, expect, it, vi } from "vitest";
import {
  ApiError,
  ConnectionError,
  callOperation,
  createApiClient,
  InvalidRequestError,
  inCookie,
  inQuery,
  MissingCredentialsError,
  ResponseParseError,
  SpecmintError,
  unwrap,
} from "../src/index.ts";
import { createClient, operation, updateGroup } from "./groups-api.ts";

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

  it("knows the URL of a response that a middleware made", async () => {
    const client = createClient({ apiToken: "t" });
    client.use({ onRequest: () => new Response("{}", { status: 404 }) });
    const result = await updateGroup(client, init);
    expect(() => unwrap(result)).toThrow(/^PUT https:\/\/api\.example\.com\/v4\/groups\/a%2Fb 404$/);
  });

  it("takes a result made by hand, as tests do", () => {
    const response = new Response("{}", { status: 404 });
    expect(() => unwrap({ ok: false, status: 404, error: {}, response })).toThrow(/^404$/);
    expect(unwrap({ ok: true as const, status: 200, data: 1, response })).toBe(1);
  });
});

describe("the errors", () => {
  const exchange = { method: "PUT", url: "https://api.example.com/x" };
  const errors = (module: typeof import("../src/index.ts")) => [
    new module.ApiError(exchange, new Response(null, { status: 404 }), {}),
    new module.ConnectionError(exchange, new TypeError("fetch failed")),
    new module.ResponseParseError(exchange, 200, "", "empty", new SyntaxError("x")),
    new module.MissingCredentialsError("x"),
    new module.InvalidRequestError("x"),
  ];
  const classes = [
    ApiError,
    ConnectionError,
    ResponseParseError,
    MissingCredentialsError,
    InvalidRequestError,
  ];

  it("are each an instance of their own class, of SpecmintError and of Error alone, across two copies", async () => {
    const first = await import("../src/index.ts");
    vi.resetModules();
    const second = await import("../src/index.ts");
    expect(second.SpecmintError).not.toBe(first.SpecmintError);

    for (const error of [...errors(first), ...errors(second)]) {
      const holds = classes.filter((candidate) => error instanceof candidate);
      expect(holds.map((candidate) => candidate.code)).toEqual([error.code]);
      expect(error).toBeInstanceOf(first.SpecmintError);
      expect(error).toBeInstanceOf(second.SpecmintError);
      expect(error).toBeInstanceOf(Error);
    }
  });

  it("have codes and names that stay", () => {
    const all = errors({
      ApiError,
      ConnectionError,
      ResponseParseError,
      MissingCredentialsError,
      InvalidRequestError,
    } as never);
    expect(all.map(({ code, name }) => [code, name])).toEqual([
      ["api-error", "ApiError"],
      ["connection-error", "ConnectionError"],
      ["response-parse-error", "ResponseParseError"],
      ["missing-credentials-error", "MissingCredentialsError"],
      ["invalid-request-error", "InvalidRequestError"],
    ]);
  });

  it("are not instances of a class somebody derives, whose own instances are", () => {
    class TeamError extends ApiError {}
    const [plain] = errors({
      ApiError,
      ConnectionError,
      ResponseParseError,
      MissingCredentialsError,
      InvalidRequestError,
    } as never);
    const own = new TeamError(exchange, new Response(), {});
    expect(plain instanceof TeamError).toBe(false);
    expect(own instanceof TeamError && own instanceof ApiError && own instanceof SpecmintError).toBe(true);
    expect(own.code).toBe("api-error");
  });

  it.each([[null], [undefined], ["text"], [1], [{}], [new Error("x")], [{ code: "api-error" }]])(
    "are not %j",
    (value: unknown) => {
      expect(value instanceof SpecmintError).toBe(false);
      expect(value instanceof ApiError).toBe(false);
    },
  );
});

describe("a credential", () => {
  it.each([
    ["header", undefined],
    ["query", inQuery],
    ["cookie", inCookie],
  ])(
    "in the %s is in nothing that can be observed",
    async (_, place) => {
      const secret = "s3cret-value";
      let status = 200;
      await using server = await serve(() => ({ status, body: status === 200 ? "half" : "{}" }));
      const security = [[{ option: "token", place, name: "X-Key", prefix: "" }]];
      const options = { baseUrl: server.url, token: secret, maxRetries: 0 };
      const client = createApiClient({ server: "", security }, options);
      const seen: unknown[] = [client];
      client.use({
        onRequest: ({ request }) => void seen.push(request.url, [...request.headers]),
        onResponse: ({ request, response, options }) =>
          void seen.push(
            request.url,
            [...request.headers],
            response,
            response.url,
            response.clone().url,
            options,
          ),
        onError: ({ request, error }) => void seen.push(request.url, [...request.headers], error),
      });

      seen.push(await caught(callOperation(client, operation, init)));
      status = 404;
      const result = await callOperation<{ ok: false; response: Response }>(client, operation, init);
      seen.push(result, await caught(Promise.resolve(result).then(unwrap)));
      expect(JSON.stringify(server.requests)).toContain(secret);
      await server.close();
      seen.push(await caught(callOperation(client, operation, init)));

      expect(seen).toHaveLength(26);
      for (const value of seen) {
        const text = `${inspect(value, { depth: 10, showHidden: true })} ${JSON.stringify(value)} ${value}`;
        expect(text).not.toContain(secret);
      }
    },
  );
});
