import { type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { operation } from "./groups-api.ts";
import { type ClientOptions, callOperation, createRawClient } from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: '{"id":"1"}' }));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

const name = "specmint-groups-client/1.2.3";

/** The `User-Agent` as `fetch` is given it, and as it arrives. */
async function userAgent(options: ClientOptions, headers?: ClientOptions["headers"], userAgent?: string) {
  const given: (string | null)[] = [];
  const fetch = (url: string, init: RequestInit) => {
    given.push(new Headers(init.headers).get("user-agent"));
    return globalThis.fetch(url, init);
  };
  const client = createRawClient(
    { api: "groups", server: server.url, security: [], userAgent },
    { ...options, fetch },
  );
  await callOperation(client, operation, { params: { path: { id: "1" } }, body: {}, headers });
  return [given[0], server.requests.at(-1)?.headers["user-agent"]];
}

describe("the User-Agent", () => {
  it("has the package and its version", async () => {
    expect(await userAgent({}, undefined, name)).toEqual([name, name]);
  });

  it("is that of raw methods as well", async () => {
    const client = createRawClient<{ "/x": { get: { responses: object } } }>(
      { api: "groups", server: server.url, security: [], userAgent: name },
      {},
    );
    await client.GET("/x");
    expect(server.requests[0]?.headers["user-agent"]).toBe(name);
  });

  it("is the platform's own where the client has none", async () => {
    const [given, sent] = await userAgent({});
    expect(given).toBe(null);
    expect(sent).not.toContain("specmint");
  });

  it.each([
    ["User-Agent", { "User-Agent": "mine/1" }],
    ["user-agent", { "user-agent": "mine/1" }],
    ["Headers", new Headers({ "USER-AGENT": "mine/1" })],
  ])("may be another, of the client or the call: %s", async (_, headers) => {
    expect(await userAgent({ headers }, undefined, name)).toEqual(["mine/1", "mine/1"]);
    expect(await userAgent({}, headers, name)).toEqual(["mine/1", "mine/1"]);
    expect((await userAgent({ headers: { "user-agent": "client" } }, headers, name))[0]).toBe("mine/1");
  });

  it.each(["User-Agent", "user-agent"])("may be removed, by the client or the call: %s", async (key) => {
    for (const [given, sent] of [
      await userAgent({ headers: { [key]: null } }, undefined, name),
      await userAgent({}, { [key]: null }, name),
      await userAgent({ headers: { "user-agent": "client" } }, { [key]: null }, name),
    ]) {
      expect(given).toBe(null);
      expect(sent).not.toContain("specmint");
    }
  });

  it.each(["User-Agent", "user-agent", "USER-AGENT"])(
    "stays where a header is undefined: %s",
    async (key) => {
      expect(await userAgent({ headers: { [key]: undefined } }, undefined, name)).toEqual([name, name]);
      expect(await userAgent({}, { [key]: undefined }, name)).toEqual([name, name]);
    },
  );

  it("stands beside the headers of the client, of whichever kind", async () => {
    for (const headers of [{ "X-One": "1" }, new Headers({ "X-One": "1" })]) {
      expect(await userAgent({ headers }, undefined, name)).toEqual([name, name]);
      expect(server.requests.at(-1)?.headers["x-one"]).toBe("1");
    }
  });

  it("is left to browsers, which have their own, unless the caller has one", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64)" });
    expect((await userAgent({}, undefined, name))[0]).toBe(null);
    expect((await userAgent({ headers: { "user-agent": "mine/1" } }, undefined, name))[0]).toBe("mine/1");
  });

  it.each([
    ["Node", { userAgent: "Node.js/24" }],
    ["Workers", { userAgent: "Cloudflare-Workers" }],
    ["Deno", { userAgent: "Deno/2.5.0" }],
    ["one that mentions Mozilla/ later", { userAgent: "Robot/1 (like Mozilla/5.0)" }],
    ["one without a name", {}],
    ["one without a navigator", undefined],
  ])("is sent by %s", async (_, navigator) => {
    vi.stubGlobal("navigator", navigator);
    expect((await userAgent({}, undefined, name))[0]).toBe(name);
  });
});
