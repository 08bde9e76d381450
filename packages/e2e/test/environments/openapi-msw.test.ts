import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import type { paths } from "@specmint/cloudflare-user-groups-types";
import { setupServer } from "msw/node";
import { createOpenApiHttp } from "openapi-msw";
import { afterAll, beforeAll, expect, it } from "vitest";

const path = "/accounts/{account_id}/iam/user_groups/{user_group_id}";
const init = { params: { path: { account_id: "a b", user_group_id: "g" } }, body: { name: "Auditors" } };

const http = createOpenApiHttp<paths>({ baseUrl: "https://api.cloudflare.com/client/v4" });
const server = setupServer(
  http.put(path, async ({ params, request, response }) => {
    const { name = "" } = await request.json();
    const result = { id: params.account_id, name, created_on: "", modified_on: "", policies: [] };
    return response(200).json({ success: true, errors: [], messages: [], result });
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

it("a handler of openapi-msw answers a raw method", async () => {
  const { data } = await createClient({ apiToken: "t0ken" }).PUT(path, init);
  expect(data?.result).toMatchObject({ id: "a b", name: "Auditors" });
});

it("a handler of openapi-msw answers an operation", async () => {
  const result = await updateUserGroup(createClient({ apiToken: "t0ken" }), init);
  expect(unwrap(result).result).toMatchObject({ id: "a b", name: "Auditors" });
});
