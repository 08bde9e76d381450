import { createClient, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/cloudflare-user-groups-fixtures";
import { caught, type RecordingServer, serve, shownText } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { params, token, url } from "./call.ts";

const path = "/accounts/{account_id}/iam/user_groups/{user_group_id}";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: JSON.stringify(examples.responses[200].emptyPolicies) }));
});
afterEach(() => server.close());

describe("client.PUT", () => {
  it("sends what the operation function sends, with credentials", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: token });
    const { data, error } = await client.PUT(path, { params, body: { name: "Zone auditors" } });
    expect(data?.result?.name).toBe("Zone auditors");
    expect(error).toBeUndefined();
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "PUT", url, body: '{"name":"Zone auditors"}' });
    expect(request?.headers["authorization"]).toBe(`Bearer ${token}`);
  });

  it("is refused without credentials before anything is sent", async () => {
    const client = createClient({ baseUrl: server.url });
    const error = await caught(client.PUT(path, { params, body: {} }));
    expect(error).toHaveProperty("code", "missing-credentials-error");
    expect(server.requests).toEqual([]);
  });
});

describe("client.use", () => {
  it("lets a middleware see and change the request and the response", async () => {
    const client = createClient({ baseUrl: server.url, apiToken: token });
    const seen: unknown[] = [];
    client.use({
      onRequest({ request, schemaPath }) {
        seen.push(request.method, schemaPath);
        request.headers.set("x-trace", "t-1");
      },
      onResponse: ({ response }) => void seen.push(response.status),
    });
    const result = await updateUserGroup(client, { params, body: {} });
    expect(result.ok).toBe(true);
    expect(seen).toEqual(["PUT", path, 200]);
    expect(server.requests[0]?.headers["x-trace"]).toBe("t-1");
  });

  it.each([
    { options: { apiToken: "s3cret-token" }, secrets: ["s3cret-token"] },
    {
      options: { apiEmail: "s3cret@example.com", apiKey: "s3cret-key" },
      secrets: ["s3cret@example.com", "s3cret-key"],
    },
  ])("does not show a middleware the credentials: $secrets", async ({ options, secrets }) => {
    const client = createClient({ baseUrl: server.url, ...options });
    const seen: unknown[] = [];
    client.use({
      onRequest: (context) => void seen.push(context, [...context.request.headers], context.request.url),
      onResponse: (context) => void seen.push(context, [...context.request.headers], context.response.url),
    });
    await updateUserGroup(client, { params, body: {} });
    expect(seen).toHaveLength(6);
    for (const secret of secrets) {
      expect(JSON.stringify(server.requests[0]?.headers)).toContain(secret);
      expect(shownText(seen)).not.toContain(secret);
    }
  });
});
