import { caught, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ownOption } from "../src/attempts/credentials/own-option.ts";
import { operation } from "./groups-api.ts";
import {
  type ApiDefinition,
  callOperation,
  createRawClient,
  InvalidRequestError,
  type ServerResolver,
  type ServerVariableDefinition,
  serverTemplate,
} from "./runtime.ts";

beforeEach(() => vi.stubEnv("GROUPS_HOST", undefined));
afterEach(() => {
  vi.unstubAllEnvs();
});

function variable(given: Partial<ServerVariableDefinition>): ServerVariableDefinition {
  return {
    name: "host",
    option: "apiHost",
    env: "GROUPS_HOST",
    required: false,
    default: "api.example.com",
    enum: [],
    ...given,
  };
}

const hostTemplate = serverTemplate("https://{host}", [variable({})]);

/** The URL that `fetch` is called with; the rest of the call succeeds. */
async function calledUrl(server: string | ServerResolver, options: object): Promise<string> {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return new Response('{"id":"1"}');
  };
  const definition: ApiDefinition = { api: "groups", server, security: [] };
  const client = createRawClient(definition, { ...options, fetch });
  await callOperation(client, operation, { params: { path: { id: "1" } }, body: {} });
  expect(urls).toHaveLength(1);
  return urls[0] ?? "";
}

async function refusal(server: string | ServerResolver, options: object): Promise<string> {
  let calls = 0;
  const fetch = async () => {
    calls += 1;
    return new Response("{}");
  };
  const client = createRawClient({ api: "groups", server, security: [] }, { ...options, fetch });
  const error = await caught(callOperation(client, operation, { params: { path: { id: "1" } }, body: {} }));
  expect(error).toBeInstanceOf(InvalidRequestError);
  expect(calls).toBe(0);
  return (error as Error).message;
}

describe("the spec's server", () => {
  it("is called when nothing else is said", async () => {
    const server = "https://api.example.com/client/v4/";
    expect(await calledUrl(server, {})).toBe("https://api.example.com/client/v4/groups/1");
  });

  it("takes a variable from the option, else the environment, else the default", async () => {
    expect(await calledUrl(hostTemplate, {})).toBe("https://api.example.com/groups/1");
    vi.stubEnv("GROUPS_HOST", "");
    expect(await calledUrl(hostTemplate, {})).toBe("https://api.example.com/groups/1");
    vi.stubEnv("GROUPS_HOST", "env.example.com");
    expect(await calledUrl(hostTemplate, { apiHost: undefined })).toBe("https://env.example.com/groups/1");
    expect(await calledUrl(hostTemplate, { apiHost: "option.example.com" })).toBe(
      "https://option.example.com/groups/1",
    );
  });

  it("has the default of a variable where the environment may not be read", async () => {
    vi.stubGlobal("process", {
      get env(): never {
        throw new Error("Requires env access");
      },
    });
    try {
      expect(await calledUrl(hostTemplate, {})).toBe("https://api.example.com/groups/1");
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("asks for a required variable and never uses its default", async () => {
    const server = serverTemplate("https://{host}", [variable({ required: true })]);
    expect(await refusal(server, {})).toBe(
      "apiHost is missing: give it to createClient, or set GROUPS_HOST.",
    );
    const withoutEnv = serverTemplate("https://{host}", [variable({ required: true, env: undefined })]);
    expect(await refusal(withoutEnv, {})).toBe("apiHost is missing: give it to createClient.");
    vi.stubEnv("GROUPS_HOST", "env.example.com");
    expect(await calledUrl(server, {})).toBe("https://env.example.com/groups/1");
  });

  it("is resolved once, at the first call", async () => {
    await using first = await serve(() => ({ body: '{"id":"1"}' }));
    const server = serverTemplate(`${first.url}/{base}`, [variable({ name: "base", required: true })]);
    const client = createRawClient({ api: "groups", server, security: [] }, {});
    const call = () => callOperation(client, operation, { params: { path: { id: "1" } }, body: {} });

    expect(await caught(call())).toBeInstanceOf(InvalidRequestError);
    vi.stubEnv("GROUPS_HOST", "v1");
    await call();
    vi.stubEnv("GROUPS_HOST", "v2");
    await call();

    expect(first.requests.map((request) => request.url)).toEqual(["/v1/groups/1", "/v1/groups/1"]);
  });

  it("is refused when it is not absolute and there is no baseUrl", async () => {
    const server = "/v1";
    expect(await refusal(server, {})).toContain("is relative");
    expect(await calledUrl(server, { baseUrl: "https://a.example.com" })).toBe(
      "https://a.example.com/groups/1",
    );
  });
});

describe("a variable in the host", () => {
  it.each([["a.example.com:1"], ["a.example.com:65535"], ["A-1.example.com"], ["10.0.0.1:8443"]])(
    "may be %s",
    async (apiHost) => {
      expect(await calledUrl(hostTemplate, { apiHost })).toBe(`https://${apiHost.toLowerCase()}/groups/1`);
    },
  );

  it.each([
    ["https://a.example.com"],
    ["a.example.com/path"],
    ["a.example.com/"],
    ["user@a.example.com"],
    ["user:s3cret@a.example.com"],
    ["a.example.com?x=1"],
    ["a.example.com#x"],
    ["a.example.com\\x"],
    ["a.example.com:0"],
    ["a.example.com:65536"],
    ["a.example.com:"],
    ["a.example.com:80:80"],
    ["a example.com"],
    ["a.example.com\n"],
    ["%61.example.com"],
    ["[::1]"],
    ["é.example.com"],
    [""],
  ])("may not be %j", async (apiHost) => {
    expect(await refusal(hostTemplate, { apiHost })).toBe(
      "apiHost must be a host name, with a port (1 to 65535) if need be, such as api.example.com: " +
        "no scheme, path, user name or query.",
    );
  });

  it("is checked when it comes from the environment", async () => {
    vi.stubEnv("GROUPS_HOST", "https://a.example.com");
    expect(await refusal(hostTemplate, {})).toContain("apiHost must be a host name");
  });

  it("cannot break out of a longer host", async () => {
    const server = serverTemplate("https://{host}.example.com", [variable({ default: "eu" })]);
    expect(await calledUrl(server, { apiHost: "us" })).toBe("https://us.example.com/groups/1");
    expect(await refusal(server, { apiHost: "evil.test:443" })).toContain("must begin with https://");
    expect(await refusal(server, { apiHost: "evil.test/" })).toContain("apiHost must be a host name");
  });

  it("is checked as well where it is the end of a longer host", async () => {
    const server = serverTemplate("https://eu.{host}", [variable({ default: "example.com" })]);
    expect(await calledUrl(server, {})).toBe("https://eu.example.com/groups/1");
    expect(await refusal(server, { apiHost: "example.com/v4" })).toContain("apiHost must be a host name");
  });
});

describe("a variable between the host and the path", () => {
  const base = (url: string, given: Partial<ServerVariableDefinition> = {}) =>
    serverTemplate(url, [variable({ default: "/v1", ...given })]);

  it.each([
    ["https://a.example.com{host}", {}, "/v1"],
    ["https://a.example.com{host}", { apiHost: "/v2" }, "/v2"],
    ["https://a.example.com{host}", { apiHost: "/api/v-2.1/~x:y" }, "/api/v-2.1/~x:y"],
    ["https://a.example.com{host}", { apiHost: "//evil.test" }, "//evil.test"],
    ["https://a.example.com{host}", { apiHost: "/" }, ""],
    ["https://a.example.com{host}", { apiHost: "" }, ""],
    ["https://a.example.com{host}/rest", { apiHost: "" }, "/rest"],
    ["https://a.example.com{host}/rest", {}, "/v1/rest"],
  ])("is the beginning of the path: %s with %j", async (url, options, path) => {
    for (const given of [{}, { default: "" }]) {
      if (given.default === "" && !("apiHost" in options)) continue;
      expect(await calledUrl(base(url, given), options)).toBe(`https://a.example.com${path}/groups/1`);
    }
  });

  it("may have a variable before it", async () => {
    const server = serverTemplate("https://{name}{host}", [
      variable({ default: "/v1" }),
      variable({ name: "name", option: "name", default: "b.example.com" }),
    ]);
    expect(await calledUrl(server, {})).toBe("https://b.example.com/v1/groups/1");
    expect(await calledUrl(server, { name: "c.example.com", apiHost: "" })).toBe(
      "https://c.example.com/groups/1",
    );
    expect(await refusal(server, { name: "c.example.com/" })).toContain("name must be a host name");
  });

  it.each([
    "v2",
    ".evil.test",
    ":8443",
    "@evil.test",
    "/..",
    "/v1/./x",
    "/v1?x",
    "/v1#x",
    "/%2e%2e",
    "/v 1",
    "\\x",
    "/a\\x",
  ])("stays in its place, so that it may not be %j", async (apiHost) => {
    for (const given of [{}, { default: "" }]) {
      expect(await refusal(base("https://a.example.com{host}", given), { apiHost })).toBe(
        "apiHost must be empty, or begin with / and be made of letters, digits and -._~:/ only, without . or .. segments.",
      );
    }
  });

  it.each([
    ["https://{host}", "/v1"],
    ["https://{host}.example.com", ""],
    ["https://a.example{host}.com", ""],
    ["https://a.example.com{host}", "x/v1"],
    ["https://a.example.com{host}", ".au"],
  ])("is a part of the host where it can be nothing else: %s with %j", async (url, given) => {
    const server = base(url, { default: given });
    for (const apiHost of ["/v1", ""]) {
      expect(await refusal(server, { apiHost })).toContain("apiHost must be a host name");
    }
  });
});

describe("a variable that has the name of what every object has", () => {
  it.each(["toString", "constructor", "valueOf", "hasOwnProperty", "__proto__"])(
    "is not there: %s",
    async (option) => {
      const optional = serverTemplate("https://{host}", [variable({ option, env: option })]);
      expect(await calledUrl(optional, {})).toBe("https://api.example.com/groups/1");
      const required = serverTemplate("https://{host}", [
        variable({ option, env: undefined, required: true }),
      ]);
      expect(await refusal(required, {})).toBe(`${option} is missing: give it to createClient.`);
      const given = JSON.parse(`{"${option}":"b.example.com"}`) as object;
      expect(ownOption(given, option)).toBe("b.example.com");
    },
  );
});

describe("a variable elsewhere", () => {
  it("must be one of its enum", async () => {
    const server = serverTemplate("https://{host}", [
      variable({ enum: ["eu.example.com", "us.example.com"] }),
    ]);
    expect(await calledUrl(server, { apiHost: "us.example.com" })).toBe("https://us.example.com/groups/1");
    expect(await refusal(server, { apiHost: "api.example.com" })).toBe(
      "apiHost must be one of: eu.example.com, us.example.com.",
    );
  });

  it("stays in the path", async () => {
    const server = serverTemplate("https://a.example.com/{host}", [variable({ default: "v1" })]);
    expect(await calledUrl(server, { apiHost: "api/v2" })).toBe("https://a.example.com/api/v2/groups/1");
    for (const apiHost of ["v1?x", "v1#x", "..", "v1/../..", "./v1", "%2e%2e", "v1\\x", "", "v1 "]) {
      expect(await refusal(server, { apiHost })).toBe(
        "apiHost must be made of letters, digits and -._~:/ only, without . or .. segments.",
      );
    }
  });

  it("may be the end of a segment of the path", async () => {
    const server = serverTemplate("https://a.example.com/v{host}", [variable({ default: "" })]);
    expect(await calledUrl(server, { apiHost: "2" })).toBe("https://a.example.com/v2/groups/1");
    expect(await refusal(server, { apiHost: "" })).toBe(
      "apiHost must be made of letters, digits and -._~:/ only, without . or .. segments.",
    );
  });

  it("is text where the spec does not define it", async () => {
    const server = serverTemplate("https://a.example.com/{host}/{other}", [variable({ default: "v1" })]);
    expect(await calledUrl(server, {})).toBe("https://a.example.com/v1/%7Bother%7D/groups/1");
  });

  it("is a scheme and nothing else before ://", async () => {
    const server = serverTemplate("{host}://a.example.com", [variable({ default: "https" })]);
    expect(await calledUrl(server, {})).toBe("https://a.example.com/groups/1");
    for (const apiHost of ["https://evil.test/", "shttp", "httpss", ""]) {
      expect(await refusal(server, { apiHost })).toBe("apiHost must be https or http.");
    }
    expect(await refusal(server, { apiHost: "http" })).toContain("must begin with https://");
  });
});

describe("baseUrl", () => {
  const server = serverTemplate("https://{host}/v1", [variable({ required: true })]);

  it.each([
    ["https://proxy.example.com", "https://proxy.example.com/groups/1"],
    ["https://proxy.example.com:8443/a/b//", "https://proxy.example.com:8443/a/b/groups/1"],
    ["http://localhost:8080/", "http://localhost:8080/groups/1"],
    ["http://127.0.0.1", "http://127.0.0.1/groups/1"],
    ["http://127.8.9.10:1", "http://127.8.9.10:1/groups/1"],
    ["http://[::1]:8080", "http://[::1]:8080/groups/1"],
  ])("%s takes the place of the server as a whole", async (baseUrl, url) => {
    expect(await calledUrl(server, { baseUrl })).toBe(url);
  });

  it.each([
    ["http://a.example.com"],
    ["http://127.0.0.1.example.com"],
    ["http://localhost.example.com"],
    ["http://128.0.0.1"],
    ["http://my-localhost"],
    ["http://[::2]"],
    ["ftp://localhost"],
    ["https://a.example.com:0"],
    ["https://a.example.com:65536"],
    ["https://user:s3cret@a.example.com"],
    ["https://user@a.example.com"],
    ["https://a.example.com?x=s3cret"],
    ["https://a.example.com#s3cret"],
  ])("may not be %j", async (baseUrl) => {
    expect(await refusal(server, { baseUrl })).toBe(
      "The server's address must begin with https:// (http:// only on a loopback host, or with the " +
        "option allowHttp), without user name, password, query and fragment.",
    );
  });

  it("may not be without a host, where the platform's URL takes that", async () => {
    class LaxUrl extends URL {
      override get hostname(): string {
        return "";
      }
    }
    vi.stubGlobal("URL", LaxUrl);
    try {
      expect(await refusal(server, { baseUrl: "https://x" })).toContain("must begin with https://");
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it.each([["a.example.com"], ["/v1"], [""]])("may not be %j where there is no page", async (baseUrl) => {
    expect(await refusal(server, { baseUrl })).toBe(
      "The server's address is relative, but there is no page that it could be relative to.",
    );
  });

  it("of a single raw call is checked as well", async () => {
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      return new Response("{}");
    };
    const client = createRawClient<Record<"/x", { get: { responses: object } }>>(
      { api: "groups", server: hostTemplate, security: [] },
      { fetch },
    );
    for (const baseUrl of ["http://a.example.com", "https://user:s3cret@a.example.com", "a.example.com"]) {
      const error = await caught(client.GET("/x", { baseUrl }));
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(String(error)).not.toContain("s3cret");
    }
    expect(calls).toBe(0);
    await client.GET("/x", { baseUrl: "https://b.example.com" });
    expect(calls).toBe(1);
  });
});

it("creating a client never throws", () => {
  const server = serverTemplate("https://{host}", [variable({ required: true })]);
  expect(() => createRawClient({ api: "groups", server, security: [] }, { baseUrl: "::" })).not.toThrow();
  expect(() => createRawClient({ api: "groups", server, security: [] }, {})).not.toThrow();
});
