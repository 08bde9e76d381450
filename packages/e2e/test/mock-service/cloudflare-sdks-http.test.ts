import { createService, type ServiceOptions } from "@specmint/cloudflare-user-groups-fixtures/service";
import { serve } from "@specmint/mock/server";
import { caught } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hideEnvironment } from "../official-cloudflare.ts";
import { group, sdks } from "./cloudflare-sdks.ts";
import { stopWaiting } from "./no-waiting.ts";

// The SDK's own way to the network: version 5 brings node-fetch along, version 7 takes the platform's `fetch`.

hideEnvironment();
beforeEach(() => void stopWaiting());
afterEach(() => void vi.unstubAllGlobals());

const times = { created_on: "2024-01-01T00:00:00Z", modified_on: "2024-01-01T00:00:00Z" };
const policy = {
  id: "p-1",
  access: "allow" as const,
  permission_groups: [{ id: "c8fed203ed3043cba015a93ad1616f1f" }],
  resource_groups: [{ id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1" }],
};
const token = { apiToken: "right" };
const pair = { apiEmail: "ops@example.com", apiKey: "right" };

/** A service with one group, over HTTP. */
async function start(options: ServiceOptions = {}) {
  const groups = [{ id: group, name: "Zone auditors", policies: [], ...times }];
  const service = createService({ groups, credentials: { ...token, ...pair }, ...options });
  const { url, close } = await serve(service.fetch);
  return { service, server: url, [Symbol.asyncDispose]: close };
}

describe.each(sdks)("$name over HTTP", ({ update, errors }) => {
  it.each([
    { body: { name: "Auditors", policies: [policy] }, credentials: token },
    { body: { name: "Auditors" }, credentials: pair },
  ])("updates a group with $body", async ({ body, credentials }) => {
    await using to = await start();
    expect(await update({ ...to, body, credentials })).toMatchObject({ ...body, id: group });
    expect(to.service.requests).toMatchObject([{ status: 200, request: { body } }]);
  });

  it.each([
    [400, "BadRequestError", { body: { name: 5 } }],
    [401, "AuthenticationError", { credentials: { apiEmail: pair.apiEmail } }],
    [403, "PermissionDeniedError", { credentials: { apiToken: "wrong" } }],
    [404, "NotFoundError", { group: "d".repeat(32) }],
  ] as const)("says %i by a %s", async (status, name, call) => {
    await using to = await start();
    const error = await caught(update({ ...to, credentials: token, ...call }));
    expect(error).toBeInstanceOf(errors[name]);
    expect(error).toMatchObject({ status, error: { success: false } });
  });

  it.each([
    [409, "ConflictError"],
    [429, "RateLimitError"],
    [500, "InternalServerError"],
    ["html", "InternalServerError"],
    ["drop", "APIConnectionError"],
  ] as const)(
    "surfaces a planned %s as %s after three attempts, and not if it passes",
    async (fault, name) => {
      await using to = await start();
      to.service.failNext(fault, { times: 3, retryAfter: 1 });
      expect(await caught(update({ ...to, credentials: token }))).toBeInstanceOf(errors[name]);
      expect(to.service.requests).toHaveLength(3);
      to.service.failNext(fault, { times: 2, retryAfter: 1 });
      expect(await update({ ...to, credentials: token })).toMatchObject({ id: group });
    },
  );

  it("gets the shape of the running service as observed", async () => {
    await using to = await start({ mode: "observed" });
    const result = await update({ ...to, body: { policies: [policy] }, credentials: token });
    expect(result).toMatchObject({
      status: "V",
      policies: [{ id: "1".padStart(32, "0"), resource_groups: [{ scope: { objects: [{ key: "*" }] } }] }],
    });
  });
});
