import { type Client, createClient } from "@specmint/cloudflare-user-groups-client";
import { caught, type Handler, serve } from "@specmint/testing";
import { QueryClient } from "@tanstack/react-query";
import createQueryClient from "openapi-react-query";
import { expect, it } from "vitest";

const path = "/accounts/{account_id}/iam/user_groups/{user_group_id}";
const init = { params: { path: { account_id: "a", user_group_id: "g" } }, body: { name: "Auditors" } };
const group = { success: true, errors: [], messages: [], result: { id: "1", name: "Auditors" } };

/** What a hook of React Query gets of a call: queries and mutations call the client alike. */
async function query(handler: Handler, options: { readonly maxRetries?: number } = {}) {
  await using server = await serve(handler);
  const client: Client = createClient({ apiToken: "t0ken", baseUrl: server.url, ...options });
  const data = await new QueryClient().fetchQuery(createQueryClient(client).queryOptions("put", path, init));
  return { data, requests: server.requests };
}

it("openapi-react-query calls with the client of the main entry", async () => {
  const { data, requests } = await query(() => ({ status: 200, body: JSON.stringify(group) }));
  const name: string | undefined = data.result?.name;
  expect(name).toBe("Auditors");
  expect(requests).toMatchObject([
    {
      method: "PUT",
      url: "/accounts/a/iam/user_groups/g",
      headers: { authorization: "Bearer t0ken" },
      body: '{"name":"Auditors"}',
    },
  ]);
});

it("openapi-react-query has the retries of the client", async () => {
  let attempts = 0;
  const { data } = await query(() =>
    ++attempts < 3
      ? { status: 503, headers: { "retry-after": "0" } }
      : { status: 200, body: JSON.stringify(group) },
  );
  expect({ attempts, data }).toEqual({ attempts: 3, data: group });
});

it("openapi-react-query throws the failures of the client", async () => {
  const failure = { ...group, success: false, errors: [{ code: 7003, message: "no" }] };
  expect(await caught(query(() => ({ status: 404, body: JSON.stringify(failure) })))).toEqual(failure);
  const broken = query(() => (response) => response.destroy(), { maxRetries: 0 });
  expect(await caught(broken)).toMatchObject({ code: "connection-error" });
});
