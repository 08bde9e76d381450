import { describe, expect, it } from "vitest";
import { updateUserGroupExamples } from "../src/gen/index.ts";
import type { Mock, ServiceOptions } from "../src/service.ts";
import {
  type Answered,
  inline,
  kept,
  now,
  policy,
  resource,
  type Sent,
  send,
  serve,
  wholeAccount,
} from "./ask.ts";

const observe = (options: ServiceOptions = {}): Mock => serve({ mode: "observed", ...options });
const idOf = (count: number): string => count.toString(16).padStart(32, "0");

/** What a service says no with. */
async function refusal(service: Mock, body: object, sent: Sent = {}): Promise<unknown> {
  const { status, body: said } = await send(service, body, sent);
  expect(said).toMatchObject({ success: false, messages: [], result: null });
  return { status, errors: said.errors };
}

describe("as observed", () => {
  it("a group has the keys that the running service has been seen to send", async () => {
    const { body } = await send(observe(), { policies: [policy] });
    const { asSeen } = updateUserGroupExamples.observed.responses[200];
    const [shown] = (asSeen as Answered["body"]).result.policies ?? [];
    const [sent] = body.result.policies ?? [];
    const keysOf = (value: object | undefined): readonly string[] => Object.keys(value ?? {}).sort();
    expect(keysOf(body.result)).toEqual(keysOf((asSeen as Answered["body"]).result));
    expect(keysOf(sent)).toEqual(keysOf(shown));
    expect(keysOf(sent?.permission_groups?.[0])).toEqual(keysOf(shown?.permission_groups?.[0]));
    expect(keysOf(sent?.permission_groups?.[0]?.meta)).toEqual(keysOf(shown?.permission_groups?.[0]?.meta));
    expect(keysOf(sent?.resource_groups?.[0])).toEqual(keysOf(shown?.resource_groups?.[0]));
    expect(body.result.policies).toMatchObject([
      { status: "V", resource_groups: [{ ...resource, scope: wholeAccount }] },
    ]);
  });

  it("a name alone leaves the policies as they are", async () => {
    const { body } = await send(observe(), { name: "Auditors" });
    expect(body.result).toMatchObject({ name: "Auditors", modified_on: now, policies: [{ id: "p-0" }] });
  });

  it("policies get new identifiers with each PUT, also where the answer is lost", async () => {
    const service = observe();
    const body = { policies: [policy, policy] };
    const ids = async (): Promise<unknown> =>
      (await send(service, body)).body.result.policies?.map(({ id }) => id);
    expect(await ids()).toEqual([idOf(1), idOf(2)]);
    expect(await ids()).toEqual([idOf(3), idOf(4)]);
    service.failNext("drop", { after: true });
    await expect(ids()).rejects.toMatchObject({ name: "DroppedConnectionError" });
    expect(await ids()).toEqual([idOf(7), idOf(8)]);
  });

  it("a policy may come without an identifier, but not without anything else", async () => {
    const { id: _, ...unnamed } = policy;
    const { status, body } = await send(observe(), { policies: [unnamed] });
    expect([status, body.result.policies?.[0]?.id]).toEqual([200, idOf(1)]);
    const { access: __, ...more } = unnamed;
    expect(await refusal(observe(), { policies: [more] })).toEqual({
      status: 400,
      errors: [
        { code: 400, message: "must have required property 'access'", source: { pointer: "/policies/0" } },
      ],
    });
    expect((await send(serve(), { policies: [unnamed] })).status).toBe(400);
  });

  it("a resource group may be given by its scope, and has no identifier then", async () => {
    const { body } = await send(observe(), { policies: [{ ...policy, resource_groups: [inline] }] });
    const [given] = body.result.policies?.[0]?.resource_groups ?? [];
    expect(given).toEqual({ ...inline, created_on: expect.any(String), modified_on: expect.any(String) });
    expect(
      (await send(observe(), updateUserGroupExamples.observed.request.inlineResourceGroup as object)).status,
    ).toBe(200);
  });

  it.each<[what: string, body: object, sent: Sent, status: number, message: string]>([
    [
      "a policy identifier that the group has",
      { policies: [{ ...policy, id: "p-0" }] },
      {},
      400,
      "Cannot re-use policy IDs",
    ],
    ["deny", { policies: [{ ...policy, access: "deny" }] }, {}, 400, "Policy validation failed"],
    ["a name that is taken", { name: "Taken" }, {}, 400, "name already in use"],
    [
      "a group that is not there",
      {},
      { group: "d".repeat(32) },
      404,
      `User group ${"d".repeat(32)} not found`,
    ],
  ])("the service refuses %s", async (_, body, sent, status, message) => {
    const service = observe();
    expect(await refusal(service, body, sent)).toEqual({ status, errors: [{ code: status, message }] });
    expect((await send(service, {})).body.result).toMatchObject({
      name: kept.name,
      policies: [{ id: "p-0" }],
    });
  });

  it.each([
    ["no scope", {}],
    ["a scope that is none", { scope: 5 }],
    ["a list as scope", { scope: [inline.scope] }],
    ["a scope without objects", { scope: { key: "com.example" } }],
  ])("the service refuses a resource group with %s and no identifier", async (_, given) => {
    expect(await refusal(observe(), { policies: [{ ...policy, resource_groups: [given] }] })).toEqual({
      status: 400,
      errors: [
        {
          code: 400,
          message: "must have required property 'id'",
          source: { pointer: "/policies/0/resource_groups/0" },
        },
      ],
    });
  });

  it("what else is wrong with a request is refused as well", async () => {
    const body = { name: 5, policies: [{ ...policy, resource_groups: [inline] }] };
    expect(await refusal(observe(), body)).toEqual({
      status: 400,
      errors: [{ code: 400, message: "must be string", source: { pointer: "/name" } }],
    });
  });
});
