import { caught, type RecordedRequest, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, type Options, operation, updateGroup } from "./groups-api.ts";
import {
  type ApiDefinition,
  ConnectionError,
  type CredentialDefinition,
  callOperation,
  createRawClient,
  InvalidRequestError,
  inCookie,
  inQuery,
  MissingCredentialsError,
  querySerializer,
  TimeoutError,
} from "./runtime.ts";

let server: RecordingServer;

beforeEach(async () => {
  server = await serve(() => ({ body: '{"id":"1"}' }));
  for (const name of ["GROUPS_TOKEN", "GROUPS_EMAIL", "GROUPS_KEY"]) vi.stubEnv(name, undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const init = { params: { path: { id: "1" } }, body: {} };

function call(options: Options) {
  return updateGroup(createClient({ baseUrl: server.url, ...options }), init);
}

/** The credential headers of the only request. */
function sent() {
  expect(server.requests).toHaveLength(1);
  const { authorization, "x-auth-email": email, "x-auth-key": key } = server.requests[0]?.headers ?? {};
  return { authorization, email, key };
}

describe("credentials from options", () => {
  it("sends the one of the first alternative with its prefix", async () => {
    await call({ apiToken: "t-1" });
    expect(sent()).toEqual({ authorization: "Bearer t-1" });
  });

  it("sends all of an alternative with two", async () => {
    await call({ apiEmail: "a@example.com", apiKey: "k-1" });
    expect(sent()).toEqual({ email: "a@example.com", key: "k-1" });
  });

  it("sends them with the raw methods as well", async () => {
    await createClient({ baseUrl: server.url, apiToken: "t-1" }).PUT("/groups/{id}", init);
    expect(sent()).toEqual({ authorization: "Bearer t-1" });
  });

  it("replaces a header of the same name that the caller gave", async () => {
    await call({ apiToken: "t-1", headers: { authorization: "Bearer other" } });
    expect(sent()).toEqual({ authorization: "Bearer t-1" });
  });

  it("leaves the environment unread when any of them is given", async () => {
    vi.stubEnv("GROUPS_TOKEN", "from-env");
    await call({ apiEmail: "a@example.com", apiKey: "k-1" });
    expect(sent()).toEqual({ email: "a@example.com", key: "k-1" });
  });

  it("refuses a part of an alternative, even if the environment has the rest", async () => {
    vi.stubEnv("GROUPS_TOKEN", "from-env");
    vi.stubEnv("GROUPS_KEY", "from-env");
    const error = await caught(call({ apiEmail: "a@example.com" }));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(error).toHaveProperty(
      "message",
      "Missing credentials: createClient needs apiToken ($GROUPS_TOKEN), or apiEmail ($GROUPS_EMAIL) and apiKey ($GROUPS_KEY).",
    );
    expect(server.requests).toEqual([]);
  });

  it("prefers a complete alternative to a part of an earlier one", async () => {
    const definition: ApiDefinition = {
      api: "groups",
      server: server.url,
      security: [[credential({ option: "a" }), credential({ option: "b" })], [credential({ option: "a" })]],
    };
    await callOperation(createRawClient(definition, { a: "1" } as object), operation, init);
    expect(server.requests[0]?.headers["x-a"]).toBe("1");
  });
});

describe("credentials from the environment", () => {
  it("takes the first alternative whose variables are all set", async () => {
    vi.stubEnv("GROUPS_EMAIL", "a@example.com");
    vi.stubEnv("GROUPS_KEY", "k-env");
    await call({});
    expect(sent()).toEqual({ email: "a@example.com", key: "k-env" });
  });

  it("takes the earlier one of two that are set", async () => {
    vi.stubEnv("GROUPS_TOKEN", "t-env");
    vi.stubEnv("GROUPS_EMAIL", "a@example.com");
    vi.stubEnv("GROUPS_KEY", "k-env");
    await call({});
    expect(sent()).toEqual({ authorization: "Bearer t-env" });
  });

  it("takes options that are undefined as not given", async () => {
    vi.stubEnv("GROUPS_TOKEN", "t-env");
    await call({ apiToken: undefined, apiEmail: undefined });
    expect(sent()).toEqual({ authorization: "Bearer t-env" });
  });

  it("takes an empty variable as not set", async () => {
    vi.stubEnv("GROUPS_TOKEN", "");
    expect(await caught(call({}))).toBeInstanceOf(MissingCredentialsError);
  });

  it("is read when a call is made, not when the client is", async () => {
    const client = createClient({ baseUrl: server.url });
    vi.stubEnv("GROUPS_TOKEN", "late");
    await updateGroup(client, init);
    expect(sent()).toEqual({ authorization: "Bearer late" });
  });

  it.each([
    ["there is no process", undefined],
    ["process has no env", {}],
    [
      "reading it is forbidden",
      {
        get env(): never {
          throw new Error("Requires env access");
        },
      },
    ],
    [
      "reading one variable is forbidden",
      {
        env: new Proxy(
          {},
          {
            get() {
              throw new Error("Requires env access");
            },
          },
        ),
      },
    ],
  ])("is taken as empty when %s", async (why, process) => {
    const real = globalThis.process;
    const client = createClient({ baseUrl: server.url });
    const half = createClient({ baseUrl: server.url, apiKey: "k" });
    globalThis.process = process as never;
    try {
      const error = await caught(updateGroup(client, init));
      expect(error).toBeInstanceOf(MissingCredentialsError);
      const needed =
        "Missing credentials: createClient needs apiToken ($GROUPS_TOKEN), or apiEmail ($GROUPS_EMAIL) and apiKey ($GROUPS_KEY).";
      const hint = " The environment may not be read: Deno allows that by --allow-env.";
      expect(error).toHaveProperty("message", needed + (why.includes("forbidden") ? hint : ""));
      // The environment would not have been read.
      expect(await caught(updateGroup(half, init))).toHaveProperty("message", needed);
    } finally {
      globalThis.process = real;
    }
  });
});

describe("a credential that has the name of what every object has", () => {
  it.each(["toString", "constructor", "valueOf", "hasOwnProperty", "__proto__"])(
    "is not there: %s",
    async (name) => {
      const security = [[credential({ option: name, env: name })]];
      for (const options of [{}, { other: "1" } as object]) {
        const client = createRawClient(
          { api: "groups", server: server.url, security, credentialOptions: [name, "other"] },
          options,
        );
        const error = await caught(callOperation(client, operation, init));
        expect(error).toHaveProperty(
          "message",
          `Missing credentials: createClient needs ${name} ($${name}).`,
        );
      }
      expect(server.requests).toEqual([]);
      const given = JSON.parse(`{"${name}":"t"}`) as object;
      await callOperation(
        createRawClient({ api: "groups", server: server.url, security }, given),
        operation,
        init,
      );
      expect(server.requests).toHaveLength(1);
    },
  );
});

describe("no credentials", () => {
  it("rejects before anything is sent, and says what would do", async () => {
    const error = await caught(call({}));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(error).toHaveProperty("code", "missing-credentials-error");
    expect(error).toHaveProperty(
      "message",
      "Missing credentials: createClient needs apiToken ($GROUPS_TOKEN), or apiEmail ($GROUPS_EMAIL) and apiKey ($GROUPS_KEY).",
    );
    expect(server.requests).toEqual([]);
  });

  it("rejects raw methods too", async () => {
    const error = await caught(createClient({ baseUrl: server.url }).PUT("/groups/{id}", init));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(server.requests).toEqual([]);
  });

  it("names the variable of each option that has one", async () => {
    const security = [
      [credential({ option: "token", env: "GROUPS_TOKEN" })],
      [credential({ option: "key", env: "GROUPS_TOKEN" })],
      [credential({ option: "secret" })],
    ];
    expect(await caught(callWith(security, {}))).toHaveProperty(
      "message",
      "Missing credentials: createClient needs token ($GROUPS_TOKEN), or key ($GROUPS_TOKEN), or secret.",
    );
    expect(await caught(callWith([[credential({ option: "secret" })]], {}))).toHaveProperty(
      "message",
      "Missing credentials: createClient needs secret.",
    );
  });

  it("is fine when the API asks for none", async () => {
    await callWith([], {});
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ["first", [[], [credential({ option: "token", env: "GROUPS_TOKEN" })]]],
    ["last", [[credential({ option: "token", env: "GROUPS_TOKEN" })], []]],
  ])("is fine with an empty alternative (%s), which is used only without others", async (_, security) => {
    await callWith(security, {});
    vi.stubEnv("GROUPS_TOKEN", "t-env");
    await callWith(security, {});
    expect(server.requests.map((request) => request.headers["x-a"])).toEqual([undefined, "t-env"]);
  });

  it("is not fine with an empty alternative where a part of another is given", async () => {
    const security = [[], [credential({ option: "email" }), credential({ option: "key", name: "X-B" })]];
    const error = await caught(callWith(security, { email: "a@example.com" }));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(server.requests).toEqual([]);
  });
});

describe("a credential that cannot be sent", () => {
  it.each([
    ["a line feed", "s3cret\nX-Evil: 1"],
    ["a carriage return", "s3cret\r"],
    ["NUL", "s3cret\0"],
    ["another control character", "s3cret\x07"],
    ["a letter beyond Latin-1", "s3cretł"],
    ["nothing in it", ""],
    ["a number", 53],
  ])("is refused without being shown: %s", async (_, value) => {
    for (const place of [undefined, inQuery, inCookie]) {
      const error = await caught(callWith([[credential({ option: "token", place })]], { token: value }));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(error).toHaveProperty(
        "message",
        "token must be a string that is not empty and has no line break, control or non-Latin-1 character.",
      );
    }
    expect(server.requests).toEqual([]);
  });

  it("is refused when it comes from the environment, by the variable's name", async () => {
    vi.stubEnv("GROUPS_TOKEN", "s3cret\n");
    const error = await caught(call({}));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(String(error)).toContain("GROUPS_TOKEN must be");
    expect(String(error)).not.toContain("s3cret");
  });

  it("may have Latin-1 letters", async () => {
    await call({ apiToken: "clé" });
    const header = server.requests[0]?.headers["authorization"] ?? "";
    expect(header).toBe("Bearer clé");
  });
});

describe("places of a credential", () => {
  it("is a query parameter, behind those of the call, which stay as they are", async () => {
    const security = [[credential({ option: "token", place: inQuery, name: "api key&" })]];
    const params = { path: { id: "1" }, query: { note: "a b+c" } };
    await callWith(security, { token: "s/3&x'" }, { ...init, params });
    expect(server.requests[0]?.url).toBe("/groups/1?note=a%20b%2Bc&api%20key%26=s%2F3%26x%27");
    expect(server.requests[0]?.body).toBe("{}");
  });

  it("is the only query parameter", async () => {
    await callWith([[credential({ option: "token", place: inQuery, name: "key" })]], { token: "s3" });
    expect(server.requests[0]?.url).toBe("/groups/1?key=s3");
  });

  it("is a cookie, behind those of the call, and cannot end it", async () => {
    const security = [[credential({ option: "token", place: inCookie, name: "sid" })]];
    await callWith(security, { token: 'a=b; "c"' }, { ...init, headers: { Cookie: "theme=dark" } });
    await callWith(security, { token: "abc==" });
    expect(server.requests.map((request) => request.headers["cookie"])).toEqual([
      "theme=dark; sid=a=b%3B%20%22c%22",
      "sid=abc==",
    ]);
  });
});

describe("a credential function", () => {
  it.each([
    ["synchronous", () => "t-1"],
    ["asynchronous", async () => "t-1"],
  ])("may be %s", async (_, apiToken) => {
    await call({ apiToken: apiToken as () => string });
    expect(sent()).toEqual({ authorization: "Bearer t-1" });
  });

  it("may stand beside a value", async () => {
    await call({ apiEmail: "a@example.com", apiKey: async () => "k-1" });
    expect(sent()).toEqual({ email: "a@example.com", key: "k-1" });
  });

  it.each([
    ["query", inQuery, (request: RecordedRequest) => request.url, "/groups/1?X-A=t-1"],
    ["cookie", inCookie, (request: RecordedRequest) => request.headers["cookie"], "X-A=t-1"],
  ])("may be for the %s", async (_, place, read, want) => {
    await callWith([[credential({ place })]], { token: () => "t-1" });
    expect(server.requests.map(read)).toEqual([want]);
  });

  it("is called for each attempt and each call, and no sooner", async () => {
    let calls = 0;
    const apiToken = () => `t-${++calls}`;
    await using busy = await serve(() => ({
      status: busy.requests.length === 2 ? 200 : 503,
      headers: { "retry-after": "0" },
      body: "{}",
    }));
    const client = createClient({ baseUrl: busy.url, apiToken, maxRetries: 1 });
    expect(calls).toBe(0);
    expect(await updateGroup(client, init)).toMatchObject({ ok: true });
    await client.PUT("/groups/{id}", init);
    const tokens = busy.requests.map(({ headers }) => headers["authorization"]);
    expect(tokens).toEqual(["Bearer t-1", "Bearer t-2", "Bearer t-3", "Bearer t-4"]);
  });

  it("is not called when its alternative is not complete, or not the one", async () => {
    let calls = 0;
    const count = () => `${++calls}`;
    expect(await caught(call({ apiEmail: count }))).toBeInstanceOf(MissingCredentialsError);
    await call({ apiToken: "t-1", apiEmail: count, apiKey: count });
    expect(calls).toBe(0);
    expect(sent()).toEqual({ authorization: "Bearer t-1" });
  });

  it("is not called for a call that is over", async () => {
    let calls = 0;
    const count = () => `${++calls}`;
    const client = createClient({ baseUrl: server.url, apiToken: count });
    const reason = new Error("enough");
    expect(await caught(updateGroup(client, { ...init, signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(calls).toBe(0);
  });

  it("sends nothing when the call ends while it is running", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const apiToken = async () => {
      controller.abort(reason);
      return "t-1";
    };
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      return new Response("{}");
    };
    expect(await caught(call({ apiToken, fetch, signal: controller.signal }))).toBe(reason);
    expect(calls).toBe(0);
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["nothing", ""],
    ["a number", 53],
    ["an object", { token: "s3cret" }],
    ["a list", ["s3cret"]],
    ["a function", () => "s3cret"],
    ["a line break", "s3cret\n"],
    ["a letter beyond Latin-1", "s3cretł"],
  ])("that gives what cannot be sent is an InvalidRequestError, once: %s", async (_, value) => {
    for (const give of [() => value, async () => value]) {
      let calls = 0;
      const token = () => {
        calls += 1;
        return give();
      };
      for (const place of [undefined, inQuery, inCookie]) {
        calls = 0;
        const error = await caught(callWith([[credential({ place })]], { token }));
        expect(error).toBeInstanceOf(InvalidRequestError);
        expect(error).toHaveProperty(
          "message",
          "token must be a string that is not empty and has no line break, control or non-Latin-1 character.",
        );
        expect(error).not.toHaveProperty("cause");
        expect(calls).toBe(1);
      }
    }
    expect(server.requests).toEqual([]);
  });

  it.each<[what: string, thrown: unknown]>([
    ["an error", new Error("the vault is closed")],
    ["a TypeError", new TypeError("fetch failed")],
    ["an AbortError", new DOMException("stopped", "AbortError")],
    ["a text", "no"],
    ["nothing", undefined],
    ["an InvalidRequestError of ours", new InvalidRequestError("of another client")],
    ["a ConnectionError of ours", new ConnectionError({ method: "GET", url: "https://b.example.com" }, 0)],
    [
      "a TimeoutError of ours",
      new TimeoutError({ method: "GET", url: "https://b.example.com" }, "timeout", 1),
    ],
  ])("that throws ends the call with that, once: %s", async (_, thrown) => {
    let calls = 0;
    function fail(): never {
      calls += 1;
      throw thrown;
    }
    for (const apiToken of [() => fail(), async () => fail()]) {
      const client = createClient({ baseUrl: server.url, apiToken, maxRetries: 1 });
      for (const send of [() => updateGroup(client, init), () => client.PUT("/groups/{id}", init)]) {
        const error = await send().then(
          () => "resolved",
          (reason: unknown) => [reason],
        );
        expect(error).toEqual([thrown]);
        expect((error as unknown[])[0]).toBe(thrown);
      }
    }
    expect(server.requests).toEqual([]);
    expect(calls).toBe(4);
  });
});

describe("a value that is nothing but white space", () => {
  it.each([" ", "\t", "  \t "])("is taken as empty: %j", async (apiToken) => {
    expect(await caught(call({ apiToken }))).toBeInstanceOf(InvalidRequestError);
    expect(server.requests).toEqual([]);
  });
});

function credential(given: Partial<CredentialDefinition>): CredentialDefinition {
  return { option: "token", name: "X-A", prefix: "", ...given };
}

function callWith(security: ApiDefinition["security"], options: object, given: object = init) {
  const client = createRawClient(
    { api: "groups", server: server.url, security, serializeQuery: querySerializer({}) },
    options,
  );
  return callOperation(client, operation, given);
}
