import { caught, type RecordingServer, serve, shownText } from "@specmint/testing";
import { createClient, updateUserGroup } from "@specmint/wavefront-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/wavefront-user-groups-fixtures";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { params, token, url } from "./call.ts";

const path = "/api/v2/usergroup/{id}";
const body = { name: "Dashboard editors", roleIDs: [] };

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: JSON.stringify(examples.responses[200].nameOnly) }));
});
afterEach(() => server.close());

describe("client.PUT", () => {
  it("sends what the operation function sends, with credentials", async () => {
    const client = createClient({ baseUrl: server.url, apiKey: token });
    const { data, error } = await client.PUT(path, { params, body });
    expect(data?.response?.name).toBe("Dashboard editors");
    expect(error).toBeUndefined();
    const [request] = server.requests;
    expect(request).toMatchObject({ method: "PUT", url, body: '{"name":"Dashboard editors","roleIDs":[]}' });
    expect(request?.headers["x-auth-token"]).toBe(token);
  });

  it("is refused without credentials before anything is sent", async () => {
    const client = createClient({ baseUrl: server.url });
    const error = await caught(client.PUT(path, { params, body }));
    expect(error).toHaveProperty("code", "missing-credentials-error");
    expect(server.requests).toEqual([]);
  });

  it("is refused without a host before anything is sent", async () => {
    const client = createClient({ token });
    const error = await caught(client.PUT(path, { params, body }));
    expect(error).toHaveProperty("code", "invalid-request-error");
  });
});

describe("client.use", () => {
  it("lets a middleware see and change the request and the response", async () => {
    const client = createClient({ baseUrl: server.url, token });
    const seen: unknown[] = [];
    client.use({
      onRequest({ request, schemaPath }) {
        seen.push(request.method, schemaPath);
        request.headers.set("x-trace", "t-1");
      },
      onResponse: ({ response }) => void seen.push(response.status),
    });
    const result = await updateUserGroup(client, { params, body });
    expect(result.ok).toBe(true);
    expect(seen).toEqual(["PUT", path, 200]);
    expect(server.requests[0]?.headers["x-trace"]).toBe("t-1");
  });

  it.each([{ token: "s3cret-value" }, { apiKey: "s3cret-value" }])(
    "does not show a middleware the credentials: %o",
    async (options) => {
      const client = createClient({ baseUrl: server.url, ...options });
      const seen: unknown[] = [];
      client.use({
        onRequest: (context) => void seen.push(context, [...context.request.headers], context.request.url),
        onResponse: (context) => void seen.push(context, [...context.request.headers], context.response.url),
      });
      await updateUserGroup(client, { params, body });
      expect(seen).toHaveLength(6);
      expect(JSON.stringify(server.requests[0]?.headers)).toContain("s3cret-value");
      expect(shownText(seen)).not.toContain("s3cret-value");
    },
  );
});
