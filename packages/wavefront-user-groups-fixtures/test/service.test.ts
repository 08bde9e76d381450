import { validateResponseContainerFailure } from "@specmint/wavefront-user-groups-types/validators";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { userGroupWrite } from "../src/gen/arbitraries.ts";
import { boundary, buildUserGroupWrite, invalid } from "../src/gen/index.ts";
import { createService, exampleSeed, modes } from "../src/service.ts";
import { editor, groupId, kept, put, type Sent, serve, url, viewer } from "./ask.ts";

it("knows two modes, of which the documented one is the usual", async () => {
  expect(modes).toEqual(["documented", "observed"]);
  expect(await put(serve(), { name: "x" })).toMatchObject({ status: 400 });
  expect(await put(serve({ mode: "documented" }), { name: "x" })).toMatchObject({ status: 400 });
  expect(await put(serve({ mode: "observed" }), { name: "x" })).toMatchObject({ status: 200 });
});

it("begins a server with the group of the vendor's page", async () => {
  const service = createService(exampleSeed());
  const [group] = exampleSeed().groups ?? [];
  const { body } = await put(service, {}, { text: null, group: group?.id ?? "" });
  expect(body.response).toEqual(group);
});

describe.each(modes)("as %s, a PUT", (mode) => {
  const { description: _, ...undescribed } = kept;

  it.each([
    {
      given: { name: "Viewers", description: "May look.", roleIDs: ["r-2"] },
      want: { ...kept, name: "Viewers", description: "May look.", roles: [viewer], roleCount: 1 },
    },
    {
      given: { name: "Both", roleIDs: ["r-2", "r-1"] },
      want: { ...undescribed, name: "Both", roles: [viewer, editor], roleCount: 2 },
    },
    { given: { name: kept.name, roleIDs: [] }, want: { ...undescribed, roles: [], roleCount: 0 } },
    {
      given: {
        name: kept.name,
        description: "",
        roleIDs: ["r-1"],
        id: "another",
        customer: "another",
        createdEpochMillis: 1,
        users: ["another@example.com"],
      },
      want: { ...kept, description: "" },
    },
  ])("of $given gives $want", async ({ given, want }) => {
    const service = serve({ mode });
    const answer = { status: 200, body: { status: { result: "OK", code: 200 }, response: want } };
    expect(await put(service, given)).toEqual(answer);
    expect(await put(service, {}, { text: null })).toEqual(answer);
  });

  it("without a body changes nothing", async () => {
    const service = serve({ mode });
    expect((await put(service, {}, { text: null })).body.response).toEqual(kept);
    expect((await put(service, {}, { text: "" })).body.response).toEqual(kept);
  });

  it("links whatever roles, if the service was not told which there are", async () => {
    const service = createService({ mode, groups: [kept] });
    const { body } = await put(service, { name: "x", roleIDs: ["r-1", "r-9"] });
    expect(body.response?.roles).toEqual([
      { id: "r-1", name: "r-1" },
      { id: "r-9", name: "r-9" },
    ]);
  });

  it("changes nothing of what the service was given", async () => {
    const group = structuredClone(kept);
    await put(createService({ mode, groups: [group] }), { name: "x", roleIDs: [] });
    expect(group).toEqual(kept);
  });

  it("answers whatever is valid", async () => {
    const service = createService({ mode, groups: [kept] });
    await fc.assert(
      fc.asyncProperty(userGroupWrite(), async (body) => {
        const { response } = (await put(service, body)).body;
        expect(response?.roles?.map(({ id }) => id)).toEqual(body.roleIDs);
      }),
    );
  });

  it.each(boundary(buildUserGroupWrite))("takes what is just valid: $name", async ({ value }) => {
    const service = createService({ mode, groups: [kept] });
    expect((await put(service, value as object)).status).toBe(200);
  });
});

describe.each(modes)("as %s, the service refuses", (mode) => {
  const isTolerated = (keywords: readonly string[], name: string): boolean =>
    mode === "observed" && keywords.includes("required") && name.includes("roleIDs");
  const cases = invalid(buildUserGroupWrite).filter(({ keywords, name }) => !isTolerated(keywords, name));

  it.each(cases)("$name", async ({ value, pointer }) => {
    const service = serve({ mode });
    const { status, body } = await put(service, value as object);
    expect(status).toBe(400);
    expect(body.status.message).toContain(`The request is not as described: /body${pointer} `);
    expect((await put(service, {}, { text: null })).body.response).toEqual(kept);
  });

  const credentials = { token: "t-1", apiKey: "k-1" };
  const body = { name: "x", roleIDs: [] };

  it.each<[what: string, body: object, sent: Sent, status: number, message: string]>([
    ["no credentials", body, { headers: { authorization: "" } }, 401, "The request has no credentials."],
    [
      "a wrong token",
      body,
      { headers: { authorization: "Bearer t-2" } },
      403,
      "The credentials are not accepted.",
    ],
    [
      "a wrong key",
      body,
      { headers: { authorization: "", "x-auth-token": "t-1" } },
      403,
      "The credentials are not accepted.",
    ],
    ["a group that is not there", body, { group: "another" }, 404, "The user group does not exist."],
    [
      "a role that is not there",
      { name: "x", roleIDs: ["r-1", "r-9"] },
      {},
      400,
      "The role r-9 does not exist.",
    ],
    [
      "a body without a name",
      { roleIDs: [] },
      {},
      400,
      "The request is not as described: /body must have required property 'name'.",
    ],
    ["what is no JSON", {}, { text: "{" }, 400, "The request is not as described: /body must be JSON."],
    [
      "another media type",
      body,
      { headers: { "content-type": "text/plain" } },
      415,
      "The body must be application/json.",
    ],
    [
      "an answer that is not accepted",
      body,
      { headers: { prefer: "code=200", accept: "text/html" } },
      406,
      "The answer is application/json, which Accept rules out.",
    ],
    ["more than 8 MiB", {}, { text: " ".repeat(8 * 1024 * 1024 + 1) }, 413, "The body has more than 8 MiB."],
  ])("%s", async (_, given, sent, status, message) => {
    const service = serve({ mode, credentials });
    expect(await put(service, given, sent)).toEqual({
      status,
      body: { status: { result: "ERROR", message, code: status } },
    });
    const key = { authorization: "", "x-auth-token": "k-1" };
    expect((await put(service, {}, { text: null, headers: key })).body.response).toEqual(kept);
  });

  it("what no operation takes: by an error, or as the vendor does", async () => {
    const wrong = url.replace("usergroup", "usergroups");
    await expect(serve({ mode }).fetch(wrong, { method: "PUT" })).rejects.toMatchObject({
      name: "UnknownRequestError",
      nearest: "PUT /api/v2/usergroup/{id}",
    });
    const service = serve({ mode, unknownRequests: "answer" });
    for (const [address, method, status] of [[wrong, "PUT", 404] as const, [url, "DELETE", 405] as const]) {
      const response = await service.fetch(address, { method });
      expect(response.status).toBe(status);
      expect(validateResponseContainerFailure(await response.json()).issues).toBeUndefined();
    }
  });

  it.each([400, 404, 406, 409, 429, 500, 503])(
    "what it is told to refuse, with status %i",
    async (status) => {
      const service = serve({ mode });
      service.failNext(status);
      expect((await put(service, body)).status).toBe(status);
      expect((await put(service, {}, { text: null })).body.response).toEqual(kept);
    },
  );

  it("with words of its own if it wants the call to be made again", async () => {
    const service = serve({ mode });
    service.failNext(406);
    expect((await put(service, body)).body.status.message).toBe("Try again later.");
  });

  it("a group without identifier", () => {
    expect(() => createService({ mode, groups: [{ name: "Viewers" }] })).toThrow(
      new TypeError('The group "Viewers" has no id; give it one.'),
    );
  });
});

describe("a body without roleIDs", () => {
  it("is refused as documented", async () => {
    const service = serve();
    expect((await put(service, { name: "x" })).body.status).toEqual({
      result: "ERROR",
      code: 400,
      message: "The request is not as described: /body must have required property 'roleIDs'.",
    });
  });

  it("leaves the roles as they are, as observed", async () => {
    const service = serve({ mode: "observed" });
    const { body } = await put(service, { name: "x", description: kept.description });
    expect(body.response).toEqual({ ...kept, name: "x" });
  });
});

describe.each(modes)("as %s, what the service keeps", (mode) => {
  const body = { name: "First", roleIDs: ["r-2"] };

  it("is JSON, and can be gone back to", async () => {
    const service = serve({ mode });
    const first = await put(service, body);
    const snapshot = service.snapshot();
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    await put(service, { name: "Second", roleIDs: [] });
    service.restore(JSON.parse(JSON.stringify(snapshot)));
    expect(await put(service, {}, { text: null })).toEqual(first);
    const another = createService({ mode });
    expect((await put(another, body)).status).toBe(404);
    another.restore(snapshot);
    expect(await put(another, {}, { text: null })).toEqual(first);
  });

  it("is as it was at the beginning after a reset", async () => {
    const service = serve({ mode });
    await put(service, body);
    service.failNext(500);
    service.reset();
    expect(service.requests).toEqual([]);
    expect((await put(service, {}, { text: null, group: groupId })).body.response).toEqual(kept);
  });
});
