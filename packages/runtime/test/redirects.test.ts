import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClient, type Options, operation, updateGroup } from "./groups-api.ts";
import { callOperation, type OperationDefinition, RedirectError } from "./runtime.ts";

const init = { params: { path: { id: "1" } }, body: { name: "Admins" } };

/** What the next answers are, and where they lead. */
let status = 302;
let location: string | undefined;
let server: RecordingServer;
let other: RecordingServer;

beforeEach(async () => {
  other = await serve(() => ({ body: '{"id":"1"}' }));
  status = 302;
  location = `${other.url}/stolen?token=1`;
  server = await serve(() => ({ status, headers: location === undefined ? {} : { location } }));
});
afterEach(async () => {
  await server.close();
  await other.close();
});

function client(options: Options = {}) {
  const credentials = { apiEmail: "a@example.com", apiKey: "k-1" };
  return createClient({ baseUrl: server.url, ...credentials, ...options });
}

function documented(responses: OperationDefinition["responses"]): OperationDefinition {
  return { ...operation, responses };
}

describe("a redirect", () => {
  it.each([300, 301, 302, 303, 305, 307, 308, 399])(
    "is not followed, and the credentials stay with the server: %d",
    async (given) => {
      status = given;
      for (const call of [() => updateGroup(client(), init), () => client().PUT("/groups/{id}", init)]) {
        const error = await caught(call());
        expect(error).toBeInstanceOf(RedirectError);
        expect(error).toMatchObject({
          name: "RedirectError",
          code: "redirect-error",
          message: `PUT ${server.url}/groups/1 ${status}: a redirect to ${other.url}, which is not followed.`,
          method: "PUT",
          url: `${server.url}/groups/1`,
          status,
          target: other.url,
        });
      }
      expect(other.requests).toEqual([]);
      expect(server.requests.map(({ headers }) => headers["x-auth-key"])).toEqual(["k-1", "k-1"]);
    },
  );

  it("is not followed on the same server either", async () => {
    location = "/groups/2";
    expect(await caught(updateGroup(client(), init))).toHaveProperty("target", server.url);
    expect(server.requests.map(({ url }) => url)).toEqual(["/groups/1"]);
  });

  it("is not followed when a raw method asks for it, or for an error", async () => {
    for (const redirect of ["follow", "error"] as const) {
      const error = await caught(client().PUT("/groups/{id}", { ...init, redirect }));
      expect(error).toBeInstanceOf(RedirectError);
    }
    expect(other.requests).toEqual([]);
    expect(server.requests).toHaveLength(2);
  });

  it("is not followed by the fetch of a single raw call", async () => {
    const modes: RequestRedirect[] = [];
    const fetch = (request: Request) => {
      modes.push(request.redirect);
      return globalThis.fetch(request);
    };
    const error = await caught(client().PUT("/groups/{id}", { ...init, fetch, redirect: "follow" }));
    expect(error).toBeInstanceOf(RedirectError);
    expect(modes).toEqual(["manual"]);
    expect(other.requests).toEqual([]);
  });

  it("is not tried again", async () => {
    const client2 = client({ maxRetries: 5 });
    const retried = { ...operation, retry: [302] };
    expect(await caught(callOperation(client2, retried, init))).toBeInstanceOf(RedirectError);
    expect(server.requests).toHaveLength(1);
  });
});

describe("the body of a redirect", () => {
  it("is not waited for, and its connection is closed", async () => {
    let close = (): void => {};
    const closed = new Promise<void>((resolve) => {
      close = resolve;
    });
    await using endless = await serve(() => (response) => {
      response.on("close", close);
      response.writeHead(302, { location: other.url }).write("<p>");
    });
    expect(await caught(updateGroup(client({ baseUrl: endless.url }), init))).toBeInstanceOf(RedirectError);
    await closed;
    expect(endless.requests).toHaveLength(1);
  });

  it("is that of a documented one", async () => {
    const body = '{"to":"there"}';
    await using telling = await serve(() => ({ status: 302, headers: { location: other.url }, body }));
    const result = await callOperation(
      client({ baseUrl: telling.url }),
      documented({ "302": { json: true } }),
      init,
    );
    expect(result).toMatchObject({ ok: false, status: 302, error: { to: "there" } });
  });
});

describe("the target of a redirect", () => {
  it.each<[given: string, location: string | undefined, target: string | undefined]>([
    ["absolute", "https://b.example.com:8443/p?q=1#f", "https://b.example.com:8443"],
    ["with user info", "https://user:pass@b.example.com/p", "https://b.example.com"],
    ["with the usual port", "https://b.example.com:443/p", "https://b.example.com"],
    ["with another scheme", "http://b.example.com/p", "http://b.example.com"],
    ["without a scheme", "//b.example.com/p", "http://b.example.com"],
    ["missing", undefined, undefined],
    ["no URL", "http://[", undefined],
    ["no URL either", "https://b.example.com:99999/", undefined],
  ])("is its origin and nothing else: %s", async (_, given, target) => {
    location = given;
    for (const call of [() => updateGroup(client(), init), () => client().PUT("/groups/{id}", init)]) {
      const error = (await caught(call())) as RedirectError;
      expect(error).toBeInstanceOf(RedirectError);
      expect(error.target).toBe(target);
      const to = target === undefined ? "" : ` to ${target}`;
      expect(error.message).toBe(`PUT ${server.url}/groups/1 302: a redirect${to}, which is not followed.`);
    }
  });

  it.each(["/p?q=s3cret", "p", "", "?q=s3cret", "#s3cret"])(
    "is the server's own where it is relative: %j",
    async (given) => {
      location = given;
      const error = await caught(updateGroup(client(), init));
      expect(error).toHaveProperty("target", server.url);
      expect(error).toHaveProperty(
        "message",
        `PUT ${server.url}/groups/1 302: a redirect to ${server.url}, which is not followed.`,
      );
    },
  );

  it.each(["mailto:a@example.com", "data:,x", "javascript:alert(1)", "shttp://b.example.com/p"])(
    "is not there where it is no server: %s",
    async (given) => {
      location = given;
      const error = await caught(updateGroup(client(), init));
      expect(error).toHaveProperty("target", undefined);
      expect(error).toHaveProperty(
        "message",
        `PUT ${server.url}/groups/1 302: a redirect, which is not followed.`,
      );
    },
  );
});

describe("a documented 3XX", () => {
  it.each(["302", "3XX"])("is a result: %s", async (key) => {
    const result = await callOperation(client(), documented({ [key]: { json: false } }), init);
    expect(result).toMatchObject({ ok: false, status: 302, error: undefined });
    expect((result as { response: Response }).response.headers.get("location")).toBe(location);
    expect(other.requests).toEqual([]);
  });

  it("is no other one", async () => {
    status = 307;
    const error = await caught(callOperation(client(), documented({ "302": { json: false } }), init));
    expect(error).toBeInstanceOf(RedirectError);
  });

  it("is not meant by the default", async () => {
    const error = await caught(callOperation(client(), documented({ default: { json: false } }), init));
    expect(error).toBeInstanceOf(RedirectError);
  });
});

describe("a 304", () => {
  it("that the spec does not know is a failure like any other", async () => {
    status = 304;
    location = undefined;
    expect(await updateGroup(client(), init)).toMatchObject({ ok: false, status: 304, error: undefined });
    const { response, error } = await client().PUT("/groups/{id}", init);
    expect([response.status, error]).toEqual([304, ""]);
  });
});

describe("a redirect that the platform hides, as browsers do", () => {
  /** Nobody can make such a response, but this looks like it: status 0, no headers, no body. */
  function opaque(): Response {
    return Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
  }

  it.each(["302", "3XX", "default"])("is a RedirectError whatever is documented: %s", async (key) => {
    let calls = 0;
    const fetch = async () => {
      calls += 1;
      return opaque();
    };
    const url = "https://api.example.com/v4/groups/1";
    const hidden = createClient({ apiToken: "t", fetch });
    for (const call of [
      () => callOperation(hidden, documented({ [key]: { json: false } }), init),
      () => hidden.PUT("/groups/{id}", init),
    ]) {
      const error = await caught(call());
      expect(error).toBeInstanceOf(RedirectError);
      expect(error).toMatchObject({
        message: `PUT ${url}: a redirect, which is not followed.`,
        status: 0,
        target: undefined,
      });
    }
    expect(calls).toBe(2);
  });
});
