import type { UpdateUserGroupInit } from "@specmint/cloudflare-user-groups-client";
import { updateUserGroupExamples } from "@specmint/cloudflare-user-groups-fixtures";
import { type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, success, token, url } from "./call.ts";

type Body = UpdateUserGroupInit["body"];

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: success }));
});
afterEach(() => server.close());

/** The only request, of a call with the body. */
async function sent(body: Body) {
  await call({ baseUrl: server.url, apiToken: token }, { body });
  expect(server.requests).toHaveLength(1);
  return server.requests[0];
}

describe("a call", () => {
  it("is a PUT to the documented path, without a query", async () => {
    expect(await sent({})).toMatchObject({ method: "PUT", url });
  });

  it("sends and asks for JSON", async () => {
    expect((await sent({}))?.headers).toMatchObject({
      accept: "application/json",
      "content-type": "application/json",
    });
  });

  it("sends the header lines of the caller, the platform and the spec alone", async () => {
    await call(
      { baseUrl: server.url, apiToken: token, headers: { "X-Team": "a" } },
      { headers: { "X-Call": 1 } },
    );
    const names = Object.keys(server.requests[0]?.headers ?? {});
    const platform =
      /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|user-agent)$/;
    expect(names.filter((name) => !platform.test(name)).sort()).toEqual([
      "accept",
      "authorization",
      "content-type",
      "x-call",
      "x-team",
    ]);
  });

  it("goes below the path of baseUrl", async () => {
    await call({ baseUrl: `${server.url}/client/v4/`, apiToken: token });
    expect(server.requests[0]?.url).toBe(`/client/v4${url}`);
  });

  it("goes to Cloudflare unless told otherwise", async () => {
    const urls: string[] = [];
    const toServer = (asked: string, init: RequestInit) => {
      urls.push(asked);
      return fetch(server.url + new URL(asked).pathname, init);
    };
    await call({ apiToken: token, fetch: toServer });
    expect(urls).toEqual([`https://api.cloudflare.com/client/v4${url}`]);
    expect(server.requests[0]).toMatchObject({ method: "PUT", url: `/client/v4${url}`, body: "{}" });
  });
});

describe("the body", () => {
  it.each<{ given: Body; want: string }>([
    { given: {}, want: "{}" },
    { given: { name: "Zone auditors" }, want: '{"name":"Zone auditors"}' },
    { given: { policies: [] }, want: '{"policies":[]}' },
    { given: { policies: [], name: "" }, want: '{"policies":[],"name":""}' },
    { given: { name: 'größe "漢" 🦊\n' }, want: '{"name":"größe \\"漢\\" 🦊\\n"}' },
    {
      given: {
        policies: [
          {
            resource_groups: [{ id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1" }],
            permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
            access: "deny",
            id: "f267e341f3dd4697bd3b9f71dd96247f",
          },
        ],
      },
      want:
        '{"policies":[{"resource_groups":[{"id":"6d7f2f5f5b1d4a0e9081fdc98d432fd1"}],' +
        '"permission_groups":[{"id":"c8fed203ed3043cba015a93ad1616f1f"}],"access":"deny",' +
        '"id":"f267e341f3dd4697bd3b9f71dd96247f"}]}',
    },
  ])("arrives byte for byte, in the caller's order: $want", async ({ given, want }) => {
    const request = await sent(given);
    expect(request?.body).toBe(want);
    expect(request?.headers["content-length"]).toBe(String(Buffer.byteLength(want)));
  });

  it.each(
    Object.entries({ ...updateUserGroupExamples.request, ...updateUserGroupExamples.observed.request }),
  )("arrives as it is in the spec's example %s", async (_, example) => {
    expect((await sent(example as Body))?.body).toBe(JSON.stringify(example));
  });
});
