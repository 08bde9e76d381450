import { createClient, type Fetch, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { caught } from "@specmint/testing";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

async function callRelative(): Promise<unknown> {
  const fetch: Fetch = vi.fn<Fetch>();
  const client = createClient({ apiToken: "t0ken", baseUrl: "/api/cloudflare", fetch });
  const path = { account_id: "a", user_group_id: "g" };
  const error = await caught(updateUserGroup(client, { params: { path }, body: {} }));
  expect(fetch).not.toHaveBeenCalled();
  return error;
}

it("a relative baseUrl where there is no page is refused in words that say so", async () => {
  expect(await callRelative()).toMatchObject({
    code: "invalid-request-error",
    message: expect.stringMatching(/relative|page/),
  });
});

it("a platform that refuses to tell where it is, is one without a page", async () => {
  for (const name of ["location", "document"]) {
    vi.stubGlobal(name, undefined);
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        throw new ReferenceError("Access to it is not allowed.");
      },
    });
  }
  expect(await callRelative()).toMatchObject({
    code: "invalid-request-error",
    message: expect.stringMatching(/relative|page/),
  });
});
