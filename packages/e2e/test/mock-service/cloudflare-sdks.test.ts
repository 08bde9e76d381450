import {
  createService,
  type Service,
  type ServiceOptions,
} from "@specmint/cloudflare-user-groups-fixtures/service";
import {
  validateFailureEnvelope,
  validateUserGroupUpdateResponse,
} from "@specmint/cloudflare-user-groups-types/validators";
import { caught } from "@specmint/testing";
import CloudflareLatest from "cloudflare-latest";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hideEnvironment } from "../official-cloudflare.ts";
import { account, group, type SdkCall, sdks } from "./cloudflare-sdks.ts";
import { type NoWaiting, stopWaiting } from "./no-waiting.ts";

hideEnvironment();

let time: NoWaiting;
beforeEach(() => {
  time = stopWaiting();
});
afterEach(() => void vi.unstubAllGlobals());

const kept = {
  id: group,
  name: "Zone auditors",
  created_on: "2024-01-01T00:00:00.000000Z",
  modified_on: "2024-01-01T00:00:00.000000Z",
  policies: [{ id: "p-0", access: "allow" as const, permission_groups: [], resource_groups: [] }],
};

function serve(options: ServiceOptions = {}) {
  return createService({ groups: [kept, { ...kept, id: "c".repeat(32), name: "Taken" }], ...options });
}

const resource = { id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1" };
const policy = {
  id: "f267e341f3dd4697bd3b9f71dd96247f",
  access: "allow" as const,
  permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
  resource_groups: [resource],
};
const body = { name: "My New User Group", policies: [policy] };
const key = `com.cloudflare.api.account.${account}`;
const scope = { key, objects: [{ key: "*" }] };

describe.each(sdks)("$name and the service as documented", ({ update, errors }) => {
  it("replaces what a full body says", async () => {
    const service = serve();
    const result = await update({ service, body });
    expect(result).toEqual({
      ...kept,
      name: "My New User Group",
      modified_on: "2024-03-01T12:21:02.000Z",
      policies: [
        {
          ...policy,
          permission_groups: policy.permission_groups.map(({ id }) => ({ id, name: id })),
          resource_groups: [{ ...resource, name: key, scope: [scope] }],
        },
      ],
    });
    expect(validateUserGroupUpdateResponse(result)).toEqual({ value: result });
    expect(await update({ service })).toEqual(result);
  });

  it("renames a group and leaves its policies alone", async () => {
    const service = serve();
    const result = await update({ service, body: { name: "Auditors" } });
    expect(result).toEqual({ ...kept, name: "Auditors", modified_on: "2024-03-01T12:21:02.000Z" });
    expect(validateUserGroupUpdateResponse(result)).toEqual({ value: result });
  });

  const token = { apiToken: "right" };
  const pair = { apiEmail: "ops@example.com", apiKey: "right" };

  it.each([token, pair])("is let in with %o", async (credentials) => {
    const service = serve({ credentials: { ...token, ...pair } });
    expect(await update({ service, credentials, body: { name: "Auditors" } })).toMatchObject({
      name: "Auditors",
    });
  });

  const refused: readonly [status: number, name: keyof typeof errors, call: Omit<SdkCall, "service">][] = [
    [400, "BadRequestError", { body: { name: 5 } }],
    [400, "BadRequestError", { body: { name: "Taken" } }],
    [401, "AuthenticationError", { credentials: { apiEmail: pair.apiEmail } }],
    [403, "PermissionDeniedError", { credentials: { apiToken: "wrong" } }],
    [403, "PermissionDeniedError", { credentials: { ...pair, apiKey: "wrong" } }],
    [404, "NotFoundError", { group: "d".repeat(32) }],
  ];

  it.each(refused)("says %i by a %s for %o", async (status, name, call) => {
    const service = serve({ credentials: { ...token, ...pair } });
    const error = await caught(update({ service, credentials: token, ...call }));
    expect(error).toBeInstanceOf(errors[name]);
    expect(error).toMatchObject({ status, error: { success: false } });
    const { error: said } = error as { error: unknown };
    expect(validateFailureEnvelope(said)).toEqual({ value: said });
    expect(service.requests).toHaveLength(1);
  });

  const faults = [
    [400, "BadRequestError", 1],
    [401, "AuthenticationError", 1],
    [403, "PermissionDeniedError", 1],
    [404, "NotFoundError", 1],
    [409, "ConflictError", 3],
    [422, "UnprocessableEntityError", 1],
    [429, "RateLimitError", 3],
    [500, "InternalServerError", 3],
    [503, "InternalServerError", 3],
  ] as const;

  it.each(faults)("surfaces a planned %i as %s, after %i attempts", async (status, name, attempts) => {
    const service = serve();
    service.failNext(status, { times: attempts, retryAfter: 7 });
    const error = await caught(update({ service, body }));
    expect(error).toBeInstanceOf(errors[name]);
    expect(error).toMatchObject({ status, error: { success: false } });
    expect(service.requests.map((request) => request.status)).toEqual(Array(attempts).fill(status));
    expect(time.waits).toEqual(Array(attempts - 1).fill(7000));
    expect(await update({ service })).toMatchObject({ name: kept.name });
  });

  it("waits as long as a 429 says, and then succeeds", async () => {
    const service = serve();
    service.failNext(429, { retryAfter: 1 });
    service.failNext(429, { retryAfter: 2 });
    expect(await update({ service, body })).toMatchObject({ name: body.name });
    expect(time.waits).toEqual([1000, 2000]);
    expect(service.requests.map(({ status }) => status)).toEqual([429, 429, 200]);
  });

  it("tells of a 429 without retries what it was told to wait", async () => {
    const service = serve();
    service.failNext(429, { retryAfter: 1 });
    const error = await caught(update({ service, body, maxRetries: 0 }));
    const { headers } = error as { headers: Headers | Record<string, string> };
    expect(new Headers(headers).get("retry-after")).toBe("1");
  });

  it("repeats a dropped request, also one that the service had done", async () => {
    const service = serve();
    service.failNext("drop", { after: true });
    expect(await update({ service, body })).toMatchObject({ name: body.name });
    expect(service.requests.map(({ status, fault }) => [status, fault])).toEqual([
      [undefined, "drop"],
      [200, undefined],
    ]);
    service.failNext("drop", { times: 3 });
    expect(await caught(update({ service }))).toBeInstanceOf(errors.APIConnectionError);
  });

  it("times out if there is no answer", async () => {
    const service = serve();
    service.failNext("hang");
    const error = await caught(update({ service, body, maxRetries: 0, timeout: 1 }));
    expect(error).toBeInstanceOf(errors.APIConnectionTimeoutError);
  });

  it("takes a page of a proxy for a failure", async () => {
    const service = serve();
    service.failNext("html", { times: 3 });
    const error = await caught(update({ service, body }));
    expect(error).toBeInstanceOf(errors.InternalServerError);
    expect(error).toMatchObject({ status: 502 });
  });

  it("throws a raw SyntaxError for truncated JSON", async () => {
    const service = serve();
    service.failNext("truncate");
    expect(await caught(update({ service, body }))).toMatchObject({ name: "SyntaxError" });
  });
});

describe.each(sdks)("$name and the service as observed", ({ update, errors }) => {
  const observe = () => serve({ mode: "observed" });

  it("replaces what a full body says, and gets what the vendor's page does not say", async () => {
    const result = await update({ service: observe(), body });
    expect(result).toMatchObject({
      name: "My New User Group",
      status: "V",
      policies: [
        {
          id: "1".padStart(32, "0"),
          access: "allow",
          status: "V",
          resource_groups: [{ ...resource, scope }],
        },
      ],
    });
  });

  it("renames a group and leaves its policies alone", async () => {
    const result = await update({ service: observe(), body: { name: "Auditors" } });
    expect(result).toMatchObject({ name: "Auditors", policies: [{ id: "p-0" }] });
  });

  it("gives a resource group by its scope", async () => {
    const given = { ...policy, resource_groups: [{ scope }] };
    const result = await update({ service: observe(), body: { policies: [given] } });
    const { policies } = result as { policies: { resource_groups: object[] }[] };
    expect(policies[0]?.resource_groups).toEqual([expect.objectContaining({ scope })]);
    expect(policies[0]?.resource_groups[0]).not.toHaveProperty("id");
  });

  it("gets other identifiers of policies where the answer of a first attempt was lost", async () => {
    const service = observe();
    service.failNext("drop", { after: true });
    const result = await update({ service, body });
    expect(result).toMatchObject({ policies: [{ id: "2".padStart(32, "0") }] });
    expect(service.requests).toHaveLength(2);
  });

  const refused = [
    ["BadRequestError", "Cannot re-use policy IDs", { body: { policies: [{ ...policy, id: "p-0" }] } }],
    ["BadRequestError", "Policy validation failed", { body: { policies: [{ ...policy, access: "deny" }] } }],
    ["BadRequestError", "name already in use", { body: { name: "Taken" } }],
    ["NotFoundError", `User group ${"d".repeat(32)} not found`, { group: "d".repeat(32) }],
  ] as const;

  it.each(refused)("says %s: %s", async (name, message, call) => {
    const service = observe();
    const error = await caught(update({ service, ...call }));
    expect(error).toBeInstanceOf(errors[name]);
    const { status } = error as { status: number };
    expect(error).toMatchObject({ errors: [{ code: status, message }] });
    expect(service.requests).toHaveLength(1);
  });
});

// The types of the newest version are of another time than the vendor's page: `scope` is one object.
describe("the types of cloudflare 7", () => {
  it("fit what the service sends as observed, and not what it sends as documented", async () => {
    const scopeOf = async ({ fetch }: Pick<Service, "fetch">) => {
      const client = new CloudflareLatest({ apiToken: "t-1", fetch });
      const { policies } = await client.iam.userGroups.update(group, { account_id: account, ...body });
      return policies?.[0]?.resource_groups?.[0]?.scope.objects;
    };
    expect(await scopeOf(serve({ mode: "observed" }))).toEqual([{ key: "*" }]);
    expect(await scopeOf(serve())).toBeUndefined();
  });
});
