import { type RecordingServer, serve } from "@specmint/testing";
import type { UpdateUserGroupInit } from "@specmint/wavefront-user-groups-client";
import { updateUserGroupExamples } from "@specmint/wavefront-user-groups-fixtures";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call, success, token, url } from "./call.ts";

type Body = NonNullable<UpdateUserGroupInit["body"]>;

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: success }));
});
afterEach(() => server.close());

/** The only request, of a call with these members. */
async function sent(init: Partial<UpdateUserGroupInit>) {
  await call({ baseUrl: server.url, token }, init);
  expect(server.requests).toHaveLength(1);
  return server.requests[0];
}

const body: Body = { name: "Dashboard editors", roleIDs: [] };
const platform =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|user-agent)$/;

describe("a call", () => {
  it("is a PUT to the documented path, without a query", async () => {
    expect(await sent({ body })).toMatchObject({ method: "PUT", url });
  });

  it("sends and asks for JSON", async () => {
    expect((await sent({ body }))?.headers).toMatchObject({
      accept: "application/json",
      "content-type": "application/json",
    });
  });

  it("sends the header lines of the caller, the platform and the spec alone", async () => {
    const request = await sent({ body, headers: { "X-Call": 1 } });
    const names = Object.keys(request?.headers ?? {}).filter((name) => !platform.test(name));
    expect(names.sort()).toEqual(["accept", "authorization", "content-type", "x-call"]);
  });

  it("goes below the path of baseUrl", async () => {
    await call({ baseUrl: `${server.url}/wavefront/`, token });
    expect(server.requests[0]?.url).toBe(`/wavefront${url}`);
  });
});

describe("without a body", () => {
  it.each([{}, { body: undefined }])("nothing is sent, and no type of it: %j", async (init) => {
    const request = await sent(init as Partial<UpdateUserGroupInit>);
    expect(request).toMatchObject({ method: "PUT", url, body: "" });
    const names = Object.keys(request?.headers ?? {}).filter((name) => !platform.test(name));
    expect(names.sort()).toEqual(["accept", "authorization"]);
    expect(request?.headers["content-length"] ?? "0").toBe("0");
  });
});

describe("the body", () => {
  it.each<{ given: Body; want: string }>([
    { given: body, want: '{"name":"Dashboard editors","roleIDs":[]}' },
    { given: { roleIDs: ["b", "a"], name: "" }, want: '{"roleIDs":["b","a"],"name":""}' },
    {
      given: { createdEpochMillis: 1709295662000, name: 'größe "漢" 🦊\n', roleIDs: [] },
      want: '{"createdEpochMillis":1709295662000,"name":"größe \\"漢\\" 🦊\\n","roleIDs":[]}',
    },
  ])("arrives byte for byte, in the caller's order: $want", async ({ given, want }) => {
    const request = await sent({ body: given });
    expect(request?.body).toBe(want);
    expect(request?.headers["content-length"]).toBe(String(Buffer.byteLength(want)));
  });

  it.each(
    Object.entries({ ...updateUserGroupExamples.request, ...updateUserGroupExamples.observed.request }),
  )("arrives as it is in the spec's example %s", async (_, example) => {
    expect((await sent({ body: example as Body }))?.body).toBe(JSON.stringify(example));
  });
});
