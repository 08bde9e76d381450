import { updateUserGroupExamples as examples } from "@specmint/cloudflare-user-groups-fixtures";
import { type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Call, callOurs, callTheirs, hideEnvironment } from "./official-cloudflare.ts";

hideEnvironment();
let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({
    headers: { "content-type": "application/json" },
    body: '{"success":true,"errors":[],"messages":[]}',
  }));
});
afterEach(() => server.close());

/** What both clients send for the same input. */
async function sent(input: Omit<Call, "baseUrl">) {
  const call = { baseUrl: `${server.url}/client/v4`, ...input };
  await callOurs(call);
  await callTheirs(call);
  expect(server.requests).toHaveLength(2);
  const [ours, theirs] = server.requests.map(({ method, url, headers, body }) => {
    const { accept, "content-type": type } = headers;
    return { line: { method, url }, media: { accept, type }, body };
  });
  if (!ours || !theirs) throw new Error("not two requests");
  return { ours, theirs };
}

const policy = {
  resource_groups: [{ id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1" }],
  permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
  access: "deny",
  id: "f267e341f3dd4697bd3b9f71dd96247f",
};

describe("both send", () => {
  it("the same method, to the same path below the base URL, without a query", async () => {
    const { ours, theirs } = await sent({ account: "account", group: "group" });
    expect(ours.line).toEqual({ method: "PUT", url: "/client/v4/accounts/account/iam/user_groups/group" });
    expect(theirs.line).toEqual(ours.line);
  });

  it("and ask for JSON", async () => {
    const { ours, theirs } = await sent({ body: { name: "Zone auditors" } });
    expect(ours.media).toEqual({ accept: "application/json", type: "application/json" });
    expect(theirs.media).toEqual(ours.media);
  });
});

/**
 * The exception: theirs indents the JSON by two spaces, as if it were to be read by people. Without that indentation
 * the bytes are the same, down to the order of the keys.
 */
function indented(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}

describe("both send the same body, apart from their indentation", () => {
  it.each<{ body: object; want: string }>([
    { body: {}, want: "{}" },
    { body: { name: "Zone auditors" }, want: '{"name":"Zone auditors"}' },
    { body: { name: "" }, want: '{"name":""}' },
    { body: { policies: [] }, want: '{"policies":[]}' },
    { body: { name: "größe 漢 🦊 e\u0301" }, want: '{"name":"größe 漢 🦊 e\u0301"}' },
    { body: { name: '"\\\n\0\u2028\ud83e' }, want: '{"name":"\\"\\\\\\n\\u0000\u2028\\ud83e"}' },
    { body: { policies: [], name: "another order" }, want: '{"policies":[],"name":"another order"}' },
    {
      body: { policies: [policy] },
      want:
        '{"policies":[{"resource_groups":[{"id":"6d7f2f5f5b1d4a0e9081fdc98d432fd1"}],' +
        '"permission_groups":[{"id":"c8fed203ed3043cba015a93ad1616f1f"}],"access":"deny",' +
        '"id":"f267e341f3dd4697bd3b9f71dd96247f"}]}',
    },
    { body: { name: undefined, policies: [] }, want: '{"policies":[]}' },
    { body: { name: undefined, policies: undefined }, want: "{}" },
    { body: { name: null }, want: '{"name":null}' },
    { body: { undocumented: [1.5, true, undefined] }, want: '{"undocumented":[1.5,true,null]}' },
  ])("$want, of $body", async ({ body, want }) => {
    const { ours, theirs } = await sent({ body });
    expect(ours.body).toBe(want);
    expect(theirs.body).toBe(indented(want));
  });

  it.each(Object.entries({ ...examples.request, ...examples.observed.request }))(
    "the spec's example %s",
    async (_, example) => {
      const { ours, theirs } = await sent({ body: example as object });
      expect(ours.body).toBe(JSON.stringify(example));
      expect(theirs.body).toBe(indented(ours.body));
    },
  );
});
