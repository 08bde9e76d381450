import { ApiError, ResponseParseError, unwrap } from "@specmint/cloudflare-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/cloudflare-user-groups-fixtures";
import { caught, listResponses, serve, shownText } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { call, token, url } from "./call.ts";

const json = { "content-type": "application/json" };

/** The result of a call that the server answers so. */
async function answered(status: number, body: unknown) {
  await using server = await serve(() => ({ status, headers: json, body: JSON.stringify(body) }));
  return await call({ baseUrl: server.url, apiToken: token });
}

describe("a success", () => {
  it.each(listResponses(examples.responses).filter(({ status }) => status === 200))(
    "has the documented body as data: $name",
    async ({ status, body }) => {
      const result = await answered(status, body);
      expect(result).toMatchObject({ ok: true, status: 200, data: body });
      expect(result.error).toBeUndefined();
      expect(unwrap(result)).toEqual(body);
    },
  );

  it("is typed down to the last field", async () => {
    const result = await answered(200, examples.responses[200].documented);
    if (!result.ok) throw new Error("not a success");
    const [policy] = result.data.result?.policies ?? [];
    expect(policy?.access).toBe("allow");
    expect(policy?.permission_groups?.[1]?.name).toBe("Magic Network Monitoring");
    expect(policy?.resource_groups?.[0]?.scope[0]?.objects[0]?.key).toBe(
      "com.cloudflare.api.account.zone.23f8d65290b24279ba6f44721b3eaad5",
    );
  });
});

describe("a failure", () => {
  it.each([400, 401, 403, 404, 422])("has the documented body as error: %s", async (status) => {
    const body = examples.responses["4XX"].noRoute;
    const result = await answered(status, body);
    expect(result).toMatchObject({ ok: false, status, error: body });
    expect(result.data).toBeUndefined();
    expect(result.response.status).toBe(status);
  });

  it("can come with status 200", async () => {
    const body = examples.observed.responses[200].failureWithin200;
    const result = await answered(200, body);
    expect(result).toMatchObject({ ok: false, status: 200, error: body });
    expect(result.data).toBeUndefined();
    expect(() => unwrap(result)).toThrow(ApiError);
  });

  it("with a status that the spec does not mention has whatever came", async () => {
    await using server = await serve(() => ({ status: 501, body: "<h1>Not implemented</h1>" }));
    const result = await call({ baseUrl: server.url, apiToken: token });
    expect(result).toMatchObject({ ok: false, status: 501, error: "<h1>Not implemented</h1>" });
    expect(await answered(501, { reason: "x" })).toMatchObject({
      ok: false,
      status: 501,
      error: { reason: "x" },
    });
  });

  it("that is documented as JSON and is none throws", async () => {
    await using server = await serve(() => ({ status: 403, body: "<h1>Forbidden</h1>" }));
    const error = await caught(call({ baseUrl: server.url, apiToken: token }));
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toMatchObject({ method: "PUT", url: server.url + url, status: 403 });
  });

  it.each(listResponses(examples.observed.responses))(
    "or a success, but never a crash, is what has been seen in the wild: $status $name",
    async ({ status, body }) => {
      const result = await answered(status, body);
      const isSuccess = (body as { success: boolean }).success;
      expect(result).toMatchObject(isSuccess ? { ok: true, data: body } : { ok: false, error: body });
      expect(result.status).toBe(status);
    },
  );
});

describe("unwrap", () => {
  it("throws what was called and what came of it", async () => {
    const body = examples.responses["4XX"].noRoute;
    await using server = await serve(() => ({
      status: 404,
      headers: { "cf-ray": "8f2a7c3d4e5b6f70-FRA" },
      body: JSON.stringify(body),
    }));
    const result = await call({ baseUrl: server.url, apiToken: token });
    const error = await caught((async () => unwrap(result))());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      message: `PUT ${server.url}${url} 404 Not Found: No route for the URI (7003)`,
      codes: [7003],
      messages: ["No route for the URI"],
      requestId: "8f2a7c3d4e5b6f70-FRA",
      method: "PUT",
      url: server.url + url,
      status: 404,
      error: body,
      response: result.response,
    });
  });

  it.each([
    { options: { apiToken: "s3cret-token" }, secrets: ["s3cret-token"] },
    {
      options: { apiEmail: "s3cret@example.com", apiKey: "s3cret-key" },
      secrets: ["s3cret@example.com", "s3cret-key"],
    },
  ])("throws no credential: $secrets", async ({ options, secrets }) => {
    await using server = await serve(() => ({ status: 403, body: "{}" }));
    const result = await call({ baseUrl: server.url, ...options });
    const error = await caught((async () => unwrap(result))());
    expect(error).toBeInstanceOf(ApiError);
    for (const secret of secrets) {
      expect(JSON.stringify(server.requests[0]?.headers)).toContain(secret);
      expect(shownText(error)).not.toContain(secret);
    }
  });
});
