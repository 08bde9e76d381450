import { caught, type RecordingServer, serve, shownText } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ApiDefinition,
  ApiError,
  type BasicCredentialOption,
  basic,
  type ClientOptions,
  ConnectionError,
  callOperation,
  createRawClient,
  InvalidRequestError,
  type OperationDefinition,
  unwrap,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: "{}" }));
  vi.stubEnv("LOGIN", undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const security: ApiDefinition["security"] = [
  [{ option: "login", env: "LOGIN", name: "Authorization", prefix: "Basic ", encode: basic }],
];
const operation: OperationDefinition = {
  api: "groups",
  method: "GET",
  path: "/x",
  responses: { "200": { json: true }, "4XX": { json: true } },
};

async function call(login: unknown, options: ClientOptions = {}): Promise<unknown> {
  const given = { maxRetries: 0, ...options, login } as ClientOptions;
  return callOperation(
    createRawClient({ api: "groups", server: server.url, security }, given),
    operation,
    {},
  );
}

async function sent(login: unknown): Promise<string | undefined> {
  await call(login);
  return server.requests.at(-1)?.headers["authorization"];
}

describe("basic authentication", () => {
  // RFC 7617, sections 2 and 2.1.
  it.each<[username: string, password: string, sent: string]>([
    ["Aladdin", "open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="],
    ["test", "123£", "dGVzdDoxMjPCow=="],
    ["a", "b:c", "YTpiOmM="],
    ["sk_key", "", "c2tfa2V5Og=="],
    ["", "p", "OnA="],
    ["漢", "😀", "5ryiOvCfmIA="],
  ])("sends %s and %s", async (username, password, want) => {
    expect(await sent({ username, password })).toBe(`Basic ${want}`);
  });

  it("needs no TextEncoder, which React Native has not", async () => {
    vi.stubGlobal("TextEncoder", undefined);
    try {
      expect(basic({ username: "漢", password: "😀" }, "login")).toEqual(["5ryiOvCfmIA=", "漢", "😀"]);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each([
    ["s3cret\ud800", "p"],
    ["u", "\udc00s3cret"],
  ])("refuses what is no well-formed Unicode: %j and %j", async (username, password) => {
    const error = await caught(call({ username, password }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", "login must be well-formed Unicode.");
    expect(server.requests).toEqual([]);
  });

  it("asks a function for each attempt", async () => {
    const login: BasicCredentialOption = vi.fn(async () => ({ username: "a", password: "b" }));
    expect([await sent(login), await sent(login)]).toEqual(["Basic YTpi", "Basic YTpi"]);
    expect(login).toHaveBeenCalledTimes(2);
  });

  it("takes username:password from the environment", async () => {
    vi.stubEnv("LOGIN", "a:b:c");
    expect(await sent(undefined)).toBe("Basic YTpiOmM=");
    vi.stubEnv("LOGIN", ":p");
    expect(await sent(undefined)).toBe("Basic OnA=");
    vi.stubEnv("LOGIN", "s3cret");
    const error = await caught(sent(undefined));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty(
      "message",
      "LOGIN must have a username without a colon, and a password, both without control characters.",
    );
  });

  it.each([
    [{ username: "s3cret:x", password: "p" }],
    [{ username: "s3cret\n", password: "p" }],
    [{ username: "u", password: "s3cret\u0000" }],
    [{ username: "s3cret" }],
    [{ username: "", password: "" }],
    [{ password: "s3cret" }],
    [null],
    [["s3cret", "p"]],
  ])("does not send %j", async (login) => {
    const error = await caught(call(login));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(shownText(error)).not.toContain("s3cret");
    expect(error).toHaveProperty("message", expect.stringMatching(/^login must have a username/));
    expect(server.requests).toEqual([]);
  });

  it("is in no error, whichever of its parts is quoted", async () => {
    const login = { username: "s3cret-user", password: "s3cret-pass" };
    const encoded = btoa("s3cret-user:s3cret-pass");
    const message = `no ${encoded}, s3cret-user or s3cret-pass`;
    await server.close();
    server = await serve(() => ({ status: 401, body: JSON.stringify({ message }) }));
    const result = (await call(login)) as Parameters<typeof unwrap>[0];
    const failure = await caught(Promise.resolve().then(() => unwrap(result)));
    expect(failure).toBeInstanceOf(ApiError);
    expect((failure as ApiError).messages).toEqual(["no [redacted], [redacted] or [redacted]"]);
    const fetch = async (): Promise<Response> => {
      throw new Error(message);
    };
    const broken = await caught(call(login, { fetch }));
    expect(broken).toBeInstanceOf(ConnectionError);
    for (const secret of ["s3cret", encoded]) expect(shownText(broken)).not.toContain(secret);
  });
});
