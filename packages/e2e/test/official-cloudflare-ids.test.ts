import { InvalidRequestError } from "@specmint/cloudflare-user-groups-client";
import { awkwardIds, caught, type RecordingServer, refusedIds, serve } from "@specmint/testing";
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

/** Where an update goes that has the id in one of the two places. */
async function target(by: (call: Call) => Promise<unknown>, ids: { account: string } | { group: string }) {
  const before = server.requests.length;
  await by({ baseUrl: server.url, ...ids });
  return server.requests[before]?.url;
}

/**
 * The exceptions: theirs puts ids into the URL as they are. Each with where theirs goes if it is the account, and if it
 * is the group.
 */
const unencoded: readonly { readonly why: string; readonly ids: readonly [string, string, string][] }[] = [
  {
    why: "a slash makes more segments of it",
    ids: [
      ["a/b", "/accounts/a/b/iam/user_groups/g", "/accounts/a/iam/user_groups/a/b"],
      ["/", "/accounts///iam/user_groups/g", "/accounts/a/iam/user_groups//"],
    ],
  },
  {
    why: "dots leave the account or the collection",
    ids: [
      ["../admin", "/admin/iam/user_groups/g", "/accounts/a/iam/admin"],
      ["a/../b", "/accounts/b/iam/user_groups/g", "/accounts/a/iam/user_groups/b"],
      ["a\\..\\b", "/accounts/b/iam/user_groups/g", "/accounts/a/iam/user_groups/b"],
      ["%2e%2e", "/iam/user_groups/g", "/accounts/a/iam/"],
    ],
  },
  {
    why: "the path ends in it",
    ids: [
      ["a?b=c", "/accounts/a?b=c/iam/user_groups/g", "/accounts/a/iam/user_groups/a?b=c"],
      ["a#b", "/accounts/a", "/accounts/a/iam/user_groups/a"],
    ],
  },
  {
    why: "a server decodes it to something else, or cannot",
    ids: [
      ["%2F", "/accounts/%2F/iam/user_groups/g", "/accounts/a/iam/user_groups/%2F"],
      ["100%", "/accounts/100%/iam/user_groups/g", "/accounts/a/iam/user_groups/100%"],
    ],
  },
  {
    why: "parsing the URL drops line breaks, tabs and spaces at its end",
    ids: [
      ["a\r\nb\tc", "/accounts/abc/iam/user_groups/g", "/accounts/a/iam/user_groups/abc"],
      [" a b ", "/accounts/%20a%20b%20/iam/user_groups/g", "/accounts/a/iam/user_groups/%20a%20b"],
    ],
  },
  {
    why: "a path may have these as they are, so it means the same",
    ids: [
      ["a&b;c", "/accounts/a&b;c/iam/user_groups/g", "/accounts/a/iam/user_groups/a&b;c"],
      ["a+b", "/accounts/a+b/iam/user_groups/g", "/accounts/a/iam/user_groups/a+b"],
    ],
  },
];
const exceptions = unencoded.flatMap(({ ids }) => ids.map(([id]) => id));
const encodedByOurs = new Map(awkwardIds);

describe("both send the same path for", () => {
  it.each(awkwardIds.filter(([id]) => !exceptions.includes(id)))("%j", async (id, segment) => {
    for (const by of [callOurs, callTheirs]) {
      expect(await target(by, { account: id })).toBe(`/accounts/${segment}/iam/user_groups/g`);
      expect(await target(by, { group: id })).toBe(`/accounts/a/iam/user_groups/${segment}`);
    }
  });
});

describe.each(unencoded)("theirs does not encode what ours does, and $why", ({ ids }) => {
  it.each(ids)("%j", async (id, account, group) => {
    const segment = encodedByOurs.get(id);
    expect(await target(callOurs, { account: id })).toBe(`/accounts/${segment}/iam/user_groups/g`);
    expect(await target(callOurs, { group: id })).toBe(`/accounts/a/iam/user_groups/${segment}`);
    expect(await target(callTheirs, { account: id })).toBe(account);
    expect(await target(callTheirs, { group: id })).toBe(group);
  });
});

describe("theirs sends what ours refuses, to another path", () => {
  it.each([
    ["", "/accounts//iam/user_groups/g", "/accounts/a/iam/user_groups/"],
    [".", "/accounts/iam/user_groups/g", "/accounts/a/iam/user_groups/"],
    ["..", "/iam/user_groups/g", "/accounts/a/iam/"],
  ])("%j", async (id, account, group) => {
    expect(refusedIds).toContain(id);
    for (const ids of [{ account: id }, { group: id }]) {
      expect(await caught(target(callOurs, ids))).toBeInstanceOf(InvalidRequestError);
    }
    expect(server.requests).toEqual([]);
    expect(await target(callTheirs, { account: id })).toBe(account);
    expect(await target(callTheirs, { group: id })).toBe(group);
  });
});
