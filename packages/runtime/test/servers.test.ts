import { caught, type RecordingServer, serve } from "@specmint/testing";
import type { Middleware } from "openapi-fetch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type ApiDefinition,
  type ClientOptions,
  callOperation,
  createRawClient,
  InvalidRequestError,
  noServer,
  type OperationDefinition,
  type ServerVariableDefinition,
  serverChoice,
  serverTemplate,
} from "./runtime.ts";

let home: RecordingServer;
let other: RecordingServer;
beforeEach(async () => {
  home = await serve(() => ({ status: 204 }));
  other = await serve(() => ({ status: 204 }));
});
afterEach(() => Promise.all([home.close(), other.close()]));

const plain: OperationDefinition = {
  api: "groups",
  method: "GET",
  path: "/x",
  responses: { "204": { json: false } },
};
const security: ApiDefinition["security"] = [[{ option: "token", name: "X-Token", prefix: "" }]];

function call(
  server: ApiDefinition["server"],
  options: object = {},
  operation: Partial<OperationDefinition> = {},
  middleware: Middleware[] = [],
): Promise<unknown> {
  const given = { token: "t", ...options } as ClientOptions;
  const client = createRawClient({ api: "groups", server, security }, given);
  client.use(...middleware);
  return callOperation(client, { ...plain, ...operation }, {});
}

/** Paths and tokens of what came. */
function seen({ requests }: RecordingServer) {
  return requests.map(({ url, headers }) => [url, headers["x-token"]]);
}

describe("one of several servers", () => {
  const port: ServerVariableDefinition = {
    name: "port",
    option: "port",
    required: true,
    default: "443",
    enum: [],
  };
  const choose = () =>
    serverChoice([
      [`${home.url}/a`],
      [`${other.url}/b`],
      ["http://127.0.0.1:{port}/c", serverTemplate("http://127.0.0.1:{port}/c", [port])],
    ]);

  it("is the first, unless the caller says otherwise", async () => {
    await call(choose());
    await call(choose(), { api: "groups", server: undefined });
    expect([seen(home), seen(other)]).toEqual([
      [
        ["/a/x", "t"],
        ["/a/x", "t"],
      ],
      [],
    ]);
  });

  it("is the one that the caller names", async () => {
    await call(choose(), { api: "groups", server: `${other.url}/b` });
    await call(choose(), {
      api: "groups",
      server: "http://127.0.0.1:{port}/c",
      port: new URL(other.url).port,
    });
    expect(seen(other)).toEqual([
      ["/b/x", "t"],
      ["/c/x", "t"],
    ]);
  });

  it("must be one of them", async () => {
    const error = await caught(call(choose(), { api: "groups", server: "https://s3cret.example.com" }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty(
      "message",
      `server must be one of: ${home.url}/a, ${other.url}/b, http://127.0.0.1:{port}/c.`,
    );
  });

  it("is not what the prototype of the options says", async () => {
    const options = Object.assign(Object.create({ api: "groups", server: `${other.url}/b` }), {
      token: "t",
    }) as object;
    const client = createRawClient({ api: "groups", server: choose(), security }, options as ClientOptions);
    await callOperation(client, plain, {});
    expect([seen(home), seen(other)]).toEqual([[["/a/x", "t"]], []]);
  });

  it("gives way to baseUrl", async () => {
    await call(choose(), { baseUrl: other.url, server: `${home.url}/a` });
    expect(seen(other)).toEqual([["/x", "t"]]);
  });
});

describe("no server", () => {
  it("asks for baseUrl", async () => {
    const error = await caught(call(noServer));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty("message", "baseUrl is missing: give it to createClient.");
    await call(noServer, { baseUrl: home.url });
    expect(seen(home)).toEqual([["/x", "t"]]);
  });
});

describe("an operation's own server", () => {
  it("gets its calls, with credentials", async () => {
    await call(home.url, {}, { api: "groups", server: `${other.url}/up` });
    await call(home.url, {}, { api: "groups", server: serverTemplate(`${other.url}/up`, []) });
    expect([seen(home), seen(other)]).toEqual([
      [],
      [
        ["/up/x", "t"],
        ["/up/x", "t"],
      ],
    ]);
  });

  it("does where the API has none", async () => {
    await call(noServer, {}, { api: "groups", server: other.url });
    expect(seen(other)).toEqual([["/x", "t"]]);
  });

  it("gives way to baseUrl", async () => {
    await call(noServer, { baseUrl: home.url }, { api: "groups", server: other.url });
    expect([seen(home), seen(other)]).toEqual([[["/x", "t"]], []]);
  });

  it("is checked as every server", async () => {
    const error = await caught(call(home.url, {}, { api: "groups", server: "http://api.example.com" }));
    expect(error).toBeInstanceOf(InvalidRequestError);
  });

  it("gets its credentials also from a middleware that makes the request anew", async () => {
    const again = { onRequest: ({ request }: { request: Request }) => new Request(request) };
    await call(home.url, {}, { api: "groups", server: other.url }, [again]);
    expect(seen(other)).toEqual([["/x", "t"]]);
  });

  it("is the only one that does", async () => {
    const elsewhere = { onRequest: () => new Request(`${home.url}/stolen`) };
    await call("https://api.example.com", {}, { api: "groups", server: other.url }, [elsewhere]);
    const away = { onRequest: () => new Request(`${other.url}/stolen`) };
    await call("https://api.example.com", {}, {}, [away]);
    expect([seen(home), seen(other)]).toEqual([[["/stolen", undefined]], [["/stolen", undefined]]]);
  });

  it("is not where a URL leads that merely ends in its own", async () => {
    const away = { onRequest: () => new Request(`${other.url}/stolen?from=${home.url}/`) };
    await call(home.url, {}, {}, [away]);
    expect(seen(other)).toEqual([[`/stolen?from=${home.url}/`, undefined]]);
  });
});
