import { caught, listResponses, serve, shownText } from "@specmint/testing";
import { ApiError, ResponseParseError, unwrap } from "@specmint/wavefront-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/wavefront-user-groups-fixtures";
import { describe, expect, it } from "vitest";
import { call, token, url } from "./call.ts";

const json = { "content-type": "application/json" };
const { failureWithin200, ...successes } = examples.responses[200];

/** The result of a call that the server answers so. */
async function answered(status: number, body: unknown) {
  await using server = await serve(() => ({ status, headers: json, body: JSON.stringify(body) }));
  return await call({ baseUrl: server.url, token });
}

describe("a success", () => {
  it.each(Object.entries(successes))("has the documented body as data: %s", async (_, body) => {
    const result = await answered(200, body);
    expect(result).toMatchObject({ ok: true, status: 200, data: body });
    expect(result.error).toBeUndefined();
    expect(unwrap(result)).toEqual(body);
  });

  it("is typed down to the last field", async () => {
    const result = await answered(200, successes.documented);
    if (!result.ok) throw new Error("not a success");
    const [role] = result.data.response?.roles ?? [];
    expect(result.data.status.result).toBe("OK");
    expect(role?.permissions).toEqual(["dashboard_management", "embedded_charts"]);
    expect(role?.sampleLinkedGroups?.[0]?.roles?.[0]?.name).toBe("Dashboard editor");
  });
});

describe("a failure", () => {
  it.each([400, 401, 403, 404, 422])("has the documented default body as error: %s", async (status) => {
    const body = examples.responses.default.notFound;
    const result = await answered(status, body);
    expect(result).toMatchObject({ ok: false, status, error: body });
    expect(result.data).toBeUndefined();
    expect(result.response.status).toBe(status);
  });

  it("has the body that is documented for 406 as error", async () => {
    const body = examples.responses[406].pushBack;
    expect(await answered(406, body)).toMatchObject({ ok: false, status: 406, error: body });
  });

  it("can come with status 200", async () => {
    const result = await answered(200, failureWithin200);
    expect(result).toMatchObject({ ok: false, status: 200, error: failureWithin200 });
    expect(result.data).toBeUndefined();
    expect(() => unwrap(result)).toThrow(ApiError);
  });

  it.each([403, 501])("that is documented as JSON and is none throws: %s", async (status) => {
    await using server = await serve(() => ({ status, body: "<h1>Proxy</h1>" }));
    const error = await caught(call({ baseUrl: server.url, token }));
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toMatchObject({ method: "PUT", url: server.url + url, status });
  });

  it("is a success status that the spec does not have", async () => {
    const body = examples.responses.default.notFound;
    expect(await answered(202, body)).toMatchObject({ ok: false, status: 202, error: body });
  });
});

describe("what has been seen in the wild", () => {
  it("is never a crash", async () => {
    for (const { status, body } of listResponses(examples.observed.responses)) {
      expect((await answered(status, body)).status).toBe(status);
    }
  });

  it("may have more than the spec, and less", async () => {
    const body = {
      status: { result: "OK", code: 200, extra: [] },
      response: { roles: null },
      debugInfo: null,
    };
    expect(await answered(200, body)).toMatchObject({ ok: true, data: body });
  });

  it.each([[null], [[]], ["OK"], [{}], [{ status: null }], [{ status: "ERROR" }]])(
    "may have no status.result to look at: %j",
    async (body) => {
      expect(await answered(200, body)).toMatchObject({ ok: true, data: body });
    },
  );
});

describe("unwrap", () => {
  it("throws what was called and what came of it", async () => {
    const body = examples.responses.default.notFound;
    await using server = await serve(() => ({ status: 404, body: JSON.stringify(body) }));
    const result = await call({ baseUrl: server.url, token });
    const error = await caught((async () => unwrap(result))());
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      message: `PUT ${server.url}${url} 404 Not Found: The user group does not exist. (404)`,
      codes: [404],
      messages: ["The user group does not exist."],
      method: "PUT",
      url: server.url + url,
      status: 404,
      error: body,
      response: result.response,
    });
  });

  it.each([{ token: "s3cret-value" }, { apiKey: "s3cret-value" }])(
    "throws no credential: %o",
    async (options) => {
      await using server = await serve(() => ({ status: 403, body: "{}" }));
      const result = await call({ baseUrl: server.url, ...options });
      const error = await caught((async () => unwrap(result))());
      expect(error).toBeInstanceOf(ApiError);
      expect(JSON.stringify(server.requests[0]?.headers)).toContain("s3cret-value");
      expect(shownText(error)).not.toContain("s3cret-value");
    },
  );
});
