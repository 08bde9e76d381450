import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type ApiDefinition,
  type CredentialDefinition,
  callOperation,
  createApiClient,
  InvalidRequestError,
  inCookie,
  inQuery,
  MissingCredentialsError,
} from "../src/index.ts";
import { createClient, type Options, operation, updateGroup } from "./groups-api.ts";

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
      server: server.url,
      security: [[credential({ option: "a" }), credential({ option: "b" })], [credential({ option: "a" })]],
    };
    await callOperation(createApiClient(definition, { a: "1" } as object), operation, init);
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
  ])("is taken as empty when %s", async (_, process) => {
    const real = globalThis.process;
    const client = createClient({ baseUrl: server.url });
    globalThis.process = process as never;
    try {
      const error = await caught(updateGroup(client, init));
      expect(error).toBeInstanceOf(MissingCredentialsError);
    } finally {
      globalThis.process = real;
    }
  });
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
    await callWith(security, { token: "s/3&x" }, { ...init, params });
    expect(server.requests[0]?.url).toBe("/groups/1?note=a%20b%2Bc&api%20key%26=s%2F3%26x");
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

function credential(given: Partial<CredentialDefinition>): CredentialDefinition {
  return { option: "token", name: "X-A", prefix: "", ...given };
}

function callWith(security: ApiDefinition["security"], options: object, given: object = init) {
  const client = createApiClient({ server: server.url, security }, options);
  return callOperation(client, operation, given);
}
