import { caught, shownText } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { operation } from "./groups-api.ts";
import {
  callOperation,
  createRawClient,
  InvalidRequestError,
  type ServerVariableDefinition,
  serverTemplate,
} from "./runtime.ts";

const init = { params: { path: { id: "1" } }, body: {} };

const host: ServerVariableDefinition = {
  name: "host",
  option: "apiHost",
  required: true,
  default: "api.example.com",
  enum: [],
};

/** What is called, if anything. */
function recordingFetch() {
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return new Response("{}");
  };
  return { urls, fetch };
}

const refused: readonly (readonly [what: string, url: string])[] = [
  ["plain http", "http://s3cret.example.com"],
  ["another scheme", "ftp://s3cret.example.com"],
  ["a WebSocket", "wss://s3cret.example.com"],
  ["user and password", "https://s3cret:s3cret@a.example.com"],
  ["a user alone", "https://s3cret@a.example.com"],
  ["a password alone", "https://:s3cret@a.example.com"],
  ["a host that looks like loopback", "http://127.0.0.1.s3cret.example.com"],
  ["another one", "http://s3cret-localhost"],
  ["port 0", "https://s3cret.example.com:0"],
  ["a port out of range", "https://s3cret.example.com:65536"],
];

describe("an address that credentials may not be sent to", () => {
  it.each(refused)("is refused in whichever way it is given, and not shown: %s", async (_, url) => {
    const { urls, fetch } = recordingFetch();
    const known = { api: "groups", server: "https://api.example.com", security: [] };
    const client = createRawClient<Record<string, never>>(known, { fetch }) as unknown as {
      GET(path: string, init?: object): Promise<unknown>;
    };
    const middleware = [{ onRequest: () => new Request(url) }];
    for (const call of [
      () =>
        callOperation(
          createRawClient({ api: "groups", server: url, security: [] }, { fetch }),
          operation,
          init,
        ),
      () =>
        callOperation(
          createRawClient({ api: "groups", server: () => url, security: [] }, { fetch }),
          operation,
          init,
        ),
      () => callOperation(createRawClient(known, { fetch, baseUrl: url }), operation, init),
      () => client.GET(`${url}/x`),
      () => client.GET("/x", { baseUrl: url }),
      // A Request has neither of these.
      ...(/:\d+$|@/.test(url) ? [] : [() => client.GET("/x", { middleware })]),
    ]) {
      const error = await caught(call());
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect(String(error)).not.toContain("s3cret");
    }
    expect(urls).toEqual([]);
  });

  it.each(refused)("is refused before a middleware sees it, and shown nowhere: %s", async (_, url) => {
    const { urls, fetch } = recordingFetch();
    const client = createRawClient<Record<"/x", { get: { responses: object } }>>(
      { api: "groups", server: "https://api.example.com", security: [] },
      { fetch },
    );
    client.use({ onRequest: ({ request }) => void urls.push(request.url) });
    const error = await caught(client.GET("/x", { baseUrl: url }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(shownText(error)).not.toContain("s3cret");
    expect(urls).toEqual([]);
  });

  it.each([
    "https://s3cret:s3cret@b.example.com",
    "b.example.com/p",
    "b.example.com:0",
    "b.example.com:65536",
  ])("is refused as a host, and not shown: %s", async (apiHost) => {
    const { urls, fetch } = recordingFetch();
    const server = serverTemplate("https://{host}/v4", [host]);
    const client = createRawClient({ api: "groups", server, security: [] }, { fetch, apiHost } as object);
    const error = await caught(callOperation(client, operation, init));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(String(error)).not.toContain("s3cret");
    expect(urls).toEqual([]);
  });
});

describe("an address that is fine", () => {
  it.each([
    ["https://a.example.com:65535/v4", "https://a.example.com:65535/v4/groups/1"],
    ["https://a.example.com:443", "https://a.example.com/groups/1"],
    ["HTTPS://A.EXAMPLE.COM/V4/", "https://a.example.com/V4/groups/1"],
    ["http://localhost:1/v4", "http://localhost:1/v4/groups/1"],
    ["http://127.1:8080", "http://127.0.0.1:8080/groups/1"],
    ["http://[0:0:0:0:0:0:0:1]", "http://[::1]/groups/1"],
  ])("is called, as the spec's server or as baseUrl: %s", async (given, want) => {
    const { urls, fetch } = recordingFetch();
    await callOperation(
      createRawClient({ api: "groups", server: given, security: [] }, { fetch }),
      operation,
      init,
    );
    await callOperation(
      createRawClient({ api: "groups", server: "", security: [] }, { fetch, baseUrl: given }),
      operation,
      init,
    );
    expect(urls).toEqual([want, want]);
  });
});
