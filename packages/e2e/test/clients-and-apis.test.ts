import { join } from "node:path";
import { updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { caught, serve } from "@specmint/testing";
import { createClient } from "@specmint/wavefront-user-groups-client";
import { expect, it } from "vitest";
import { compileSnippets } from "./readme-compile.ts";
import { root } from "./workspace-packages.ts";

const params = { path: { account_id: "a", user_group_id: "g" } };

it("the compiler names both APIs if an operation is given another's client", () => {
  const code = `import { updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { createClient } from "@specmint/wavefront-user-groups-client";
updateUserGroup(createClient(), ${JSON.stringify({ params, body: {} })});
`;
  const snippet = { place: "here", folder: join(root, "packages/e2e"), code };
  const [error, ...others] = compileSnippets([snippet]).get(snippet) ?? [];
  expect(error).toContain(
    `Type '"wavefront-user-groups"' is not assignable to type '"cloudflare-user-groups"'`,
  );
  expect(others).toEqual([]);
});

it("so does the call, before anything is sent", async () => {
  await using server = await serve(() => ({}));
  const client = createClient({ baseUrl: server.url, token: "wf-token" });
  const error = await caught(updateUserGroup(client as never, { params, body: {} }));
  expect(error).toMatchObject({
    code: "invalid-request-error",
    message: expect.stringMatching(
      /wavefront-user-groups.*cloudflare-user-groups|cloudflare-user-groups.*wavefront-user-groups/,
    ),
  });
  expect(String(error)).not.toContain("wf-token");
  expect(server.requests).toEqual([]);
});
