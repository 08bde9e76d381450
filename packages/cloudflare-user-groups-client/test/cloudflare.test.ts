import { createClient, unwrap, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/cloudflare-user-groups-fixtures";
import { caught, serve } from "@specmint/testing";
import { expect, it } from "vitest";

// Two identifiers, so that a test notices if they change places.
const params = {
  path: {
    account_id: "023e105f4ecef8ad9ca31a8372d0c353",
    user_group_id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1",
  },
};
const url = "/accounts/023e105f4ecef8ad9ca31a8372d0c353/iam/user_groups/6d7f2f5f5b1d4a0e9081fdc98d432fd1";

it("a call goes to Cloudflare, with the token and the body as they are given", async () => {
  const sent: unknown[] = [];
  const fetch = async (to: string, { method, headers, body }: RequestInit) => {
    sent.push([method, to, new Headers(headers).get("authorization"), body]);
    return Response.json(examples.responses[200].documented);
  };
  const client = createClient({ apiToken: "cf-token-7Qm2", fetch });
  const group = unwrap(
    await updateUserGroup(client, { params, body: { policies: [], name: 'größe "漢" 🦊\n' } }),
  );
  expect(sent).toEqual([
    [
      "PUT",
      `https://api.cloudflare.com/client/v4${url}`,
      "Bearer cf-token-7Qm2",
      '{"policies":[],"name":"größe \\"漢\\" 🦊\\n"}',
    ],
  ]);
  const [policy] = group.result?.policies ?? [];
  expect(policy?.permission_groups?.[1]?.name).toBe("Magic Network Monitoring");
  expect(policy?.resource_groups?.[0]?.scope[0]?.objects[0]?.key).toBe(
    "com.cloudflare.api.account.zone.23f8d65290b24279ba6f44721b3eaad5",
  );
});

it("a call without credentials names Cloudflare's options and variables", async () => {
  for (const name of ["CLOUDFLARE_API_TOKEN", "CLOUDFLARE_EMAIL", "CLOUDFLARE_API_KEY"])
    delete process.env[name];
  const error = await caught(updateUserGroup(createClient(), { params, body: {} }));
  expect(error).toHaveProperty(
    "message",
    "Missing credentials: createClient needs apiToken ($CLOUDFLARE_API_TOKEN), or apiEmail ($CLOUDFLARE_EMAIL) and apiKey ($CLOUDFLARE_API_KEY).",
  );
});

it("a failure in Cloudflare's envelope is thrown with its code, message and ray", async () => {
  const body = examples.responses["4XX"].noRoute;
  await using server = await serve(() => ({
    status: 404,
    headers: { "cf-ray": "8f2a7c3d4e5b6f70-FRA" },
    body: JSON.stringify(body),
  }));
  const client = createClient({ baseUrl: server.url, apiToken: "t" });
  const result = await updateUserGroup(client, { params, body: {} });
  const error = await caught((async () => unwrap(result))());
  expect(error).toMatchObject({
    message: `PUT ${server.url}${url} 404 Not Found: No route for the URI (7003)`,
    codes: [7003],
    messages: ["No route for the URI"],
    requestId: "8f2a7c3d4e5b6f70-FRA",
    error: body,
  });
});
