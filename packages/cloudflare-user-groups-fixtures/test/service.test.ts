import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { userGroupUpdateParams } from "../src/gen/arbitraries.ts";
import { boundary, buildUserGroupUpdateParams, invalid, updateUserGroupExamples } from "../src/gen/index.ts";
import { createService, exampleSeed, modes } from "../src/service.ts";
import {
  account,
  groupId,
  inline,
  kept,
  key,
  now,
  otherId,
  permission,
  policy,
  put,
  resource,
  type Sent,
  send,
  serve,
  wholeAccount,
} from "./ask.ts";

it("knows two modes, of which the documented one is the usual", async () => {
  expect(modes).toEqual(["documented", "observed"]);
  const body = { policies: [policy] };
  const usual = await put(serve(), body);
  expect(await put(serve({ mode: "documented" }), body)).toEqual(usual);
  expect(await send(serve({ mode: "observed" }), body)).not.toEqual(usual);
});

it("begins a server with the group of the vendor's page", async () => {
  const { groups = [] } = exampleSeed();
  const [group] = groups;
  const service = createService(exampleSeed());
  expect((await put(service, {}, { group: group?.id ?? "" })).body.result.name).toBe(group?.name);
});

describe("as documented, a PUT", () => {
  const attached = {
    ...policy,
    permission_groups: [{ ...permission, name: permission.id }],
    resource_groups: [{ ...resource, name: key, scope: [wholeAccount] }],
  };

  it.each([
    { given: { name: "Auditors", policies: [policy] }, want: { name: "Auditors", policies: [attached] } },
    { given: { name: "Auditors" }, want: { name: "Auditors" } },
    { given: { name: kept.name }, want: {} },
    {
      given: { policies: [policy, { ...policy, id: "p-2" }] },
      want: { policies: [attached, { ...attached, id: "p-2" }] },
    },
    { given: { policies: [] }, want: { policies: [] } },
    {
      given: { policies: [{ ...policy, access: "deny" }] },
      want: { policies: [{ ...attached, access: "deny" }] },
    },
    { given: { policies: [{ ...policy, id: "p-0" }] }, want: { policies: [{ ...attached, id: "p-0" }] } },
    { given: {}, want: {} },
    { given: { undocumented: 1 }, want: {} },
  ])("of $given changes $want", async ({ given, want }) => {
    const service = serve();
    const result = { ...kept, modified_on: now, ...want };
    const answer = { status: 200, body: { success: true, errors: [], messages: [], result } };
    expect(await put(service, given)).toEqual(answer);
    expect(await put(service, {})).toEqual(answer);
    expect(await put(service, {}, { group: otherId })).toMatchObject({ body: { result: { policies: [] } } });
  });

  it("gives what it knows of permission and resource groups", async () => {
    const known = { ...permission, name: "Zone Read", meta: { key: "key", value: "value" } };
    const zone = { ...resource, name: "A zone", scope: [{ key: "com.zone", objects: [] }] };
    const service = serve({ permissionGroups: [known], resourceGroups: [zone] });
    const { body } = await put(service, { policies: [policy] });
    expect(body.result.policies).toEqual([
      { ...policy, permission_groups: [known], resource_groups: [zone] },
    ]);
  });

  it("takes no more of a resource group than its identifier", async () => {
    const service = serve();
    const given = { ...policy, resource_groups: [{ ...resource, scope: 5, name: 6, extra: 7 }] };
    const { body } = await put(service, { policies: [given] });
    expect(body.result.policies).toEqual([attached]);
  });

  it("says when it was, by the service's time", async () => {
    const service = serve({ now: "2025-06-01T00:00:00Z" });
    expect((await put(service, {})).body.result.modified_on).toBe("2025-06-01T00:00:00.000Z");
    service.setNow("2025-07-01T00:00:00Z");
    expect((await put(service, {})).body.result).toMatchObject({
      created_on: kept.created_on,
      modified_on: "2025-07-01T00:00:00.000Z",
    });
  });

  it("changes nothing of what the service was given", async () => {
    const group = structuredClone(kept);
    const service = createService({ groups: [group] });
    await put(service, { name: "Auditors", policies: [] });
    expect(group).toEqual(kept);
  });

  it("answers whatever is valid", async () => {
    await fc.assert(
      fc.asyncProperty(userGroupUpdateParams(), async (body) => {
        expect((await put(serve(), body)).status).toBe(200);
      }),
    );
  });

  it.each(boundary(buildUserGroupUpdateParams))("takes what is just valid: $name", async ({ value }) => {
    expect((await put(serve(), value as object)).status).toBe(200);
  });
});

describe("as documented, the service refuses", () => {
  it.each(invalid(buildUserGroupUpdateParams))("$name", async ({ value, pointer }) => {
    const service = serve();
    const { status, body } = await put(service, value as object);
    expect(status).toBe(400);
    expect(body.errors).toContainEqual(expect.objectContaining({ code: 1000, source: { pointer } }));
    expect((await put(service, {})).body.result).toEqual({ ...kept, modified_on: now });
  });

  const credentials = { apiToken: "t-1", apiEmail: "ops@example.com", apiKey: "k-1" };
  const pair = { authorization: "", "x-auth-email": "ops@example.com", "x-auth-key": "k-1" };
  const noAuthentication = [{ code: 10000, message: "Authentication error" }];
  const noRoute = [{ code: 7003, message: "No route for the URI" }];

  it.each<[what: string, body: object, sent: Sent, status: number, errors: readonly object[]]>([
    ["no credentials", {}, { headers: { authorization: "" } }, 401, noAuthentication],
    ["half of a pair", {}, { headers: { ...pair, "x-auth-key": "" } }, 401, noAuthentication],
    ["a wrong token", {}, { headers: { authorization: "Bearer t-2" } }, 403, noAuthentication],
    ["a wrong key", {}, { headers: { ...pair, "x-auth-key": "k-2" } }, 403, noAuthentication],
    ["a wrong address", {}, { headers: { ...pair, "x-auth-email": "x@example.com" } }, 403, noAuthentication],
    ["a group that is not there", {}, { group: "d".repeat(32) }, 404, noRoute],
    ["a name that is taken", { name: "Taken" }, {}, 400, [{ code: 1000, message: "name already in use" }]],
    [
      "a resource group without identifier",
      { policies: [{ ...policy, resource_groups: [inline] }] },
      {},
      400,
      [
        {
          code: 1000,
          message: "must have required property 'id'",
          source: { pointer: "/policies/0/resource_groups/0" },
        },
      ],
    ],
    [
      "what is no JSON",
      {},
      { text: "{" },
      400,
      [{ code: 1000, message: "must be JSON", source: { pointer: "" } }],
    ],
    [
      "identifiers of another length",
      {},
      { account: "a" },
      400,
      [
        {
          code: 1000,
          message: "must NOT have fewer than 32 characters",
          source: { pointer: "/params/path/account_id" },
        },
      ],
    ],
    [
      "another media type",
      {},
      { headers: { "content-type": "text/plain" } },
      415,
      [{ code: 1000, message: "The body must be application/json." }],
    ],
    [
      "more than 8 MiB",
      {},
      { text: " ".repeat(8 * 1024 * 1024 + 1) },
      413,
      [{ code: 1000, message: "The body has more than 8 MiB." }],
    ],
  ])("%s", async (_, body, sent, status, errors) => {
    const service = serve({ credentials });
    expect(await put(service, body, sent)).toEqual({
      status,
      body: { success: false, errors, messages: [], result: null },
    });
    expect(await put(service, {}, { headers: pair })).toMatchObject({
      status: 200,
      body: { result: { name: kept.name, policies: kept.policies } },
    });
  });

  it("each of several faults", async () => {
    const { body } = await put(serve(), { name: 5, policies: 6 });
    expect(body.errors).toEqual([
      { code: 1000, message: "must be string", source: { pointer: "/name" } },
      { code: 1000, message: "must be array", source: { pointer: "/policies" } },
    ]);
  });

  it("a missing body", async () => {
    const { status, body } = await put(serve(), {}, { text: "" });
    expect([status, body.errors]).toEqual([
      400,
      [{ code: 1000, message: "must have required property 'body'", source: { pointer: "" } }],
    ]);
  });

  it("groups of another account than the one that it has", async () => {
    const service = serve({ accountId: account });
    expect((await put(service, {})).status).toBe(200);
    expect((await put(service, {}, { account: "e".repeat(32) })).status).toBe(404);
    expect((await put(serve(), {}, { account: "e".repeat(32) })).status).toBe(200);
  });

  it("what no operation takes: by an error, or as the vendor does", async () => {
    const url = `https://api.cloudflare.com/client/v4/accounts/${account}/iam/user_group/${groupId}`;
    await expect(serve().fetch(url, { method: "PUT" })).rejects.toMatchObject({
      name: "UnknownRequestError",
      nearest: "PUT /accounts/{account_id}/iam/user_groups/{user_group_id}",
    });
    const service = serve({ unknownRequests: "answer" });
    const unknown = await service.fetch(url, { method: "PUT" });
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      updateUserGroupExamples.responses["4XX"].noRoute,
    ]);
    const wrong = await service.fetch(url.replace("user_group/", "user_groups/"), { method: "DELETE" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "PUT"]);
    expect(await wrong.json()).toEqual(updateUserGroupExamples.responses["4XX"].noRoute);
  });

  it.each([400, 409, 429, 499])("what it is told to refuse, with status %i", async (status) => {
    const service = serve();
    service.failNext(status);
    expect((await put(service, { name: "Auditors" })).status).toBe(status);
    expect((await put(service, {})).body.result.name).toBe(kept.name);
  });
});

describe.each(modes)("as %s, what the service keeps", (mode) => {
  it("is JSON, and can be gone back to", async () => {
    const service = serve({ mode });
    await send(service, { name: "First", policies: [policy] });
    const snapshot = service.snapshot();
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    const next = await send(service, { name: "Second", policies: [policy] });
    service.restore(JSON.parse(JSON.stringify(snapshot)));
    expect((await send(service, {})).body.result.name).toBe("First");
    expect(await send(service, { name: "Second", policies: [policy] })).toEqual(next);
    const another = serve({ mode, groups: [] });
    another.restore(snapshot);
    expect((await send(another, {})).body.result.name).toBe("First");
  });

  it("is as it was at the beginning after a reset", async () => {
    const service = serve({ mode });
    const first = await send(service, { name: "First", policies: [policy] });
    service.setNow("2025-01-01T00:00:00Z");
    service.failNext(500);
    service.reset();
    expect(service.requests).toEqual([]);
    expect(await send(service, { name: "First", policies: [policy] })).toEqual(first);
  });
});
