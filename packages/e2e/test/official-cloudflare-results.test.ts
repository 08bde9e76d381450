import {
  ApiError,
  ConnectionError,
  ResponseParseError,
  type UpdateUserGroupResult,
  unwrap,
} from "@specmint/cloudflare-user-groups-client";
import { updateUserGroupExamples as examples } from "@specmint/cloudflare-user-groups-fixtures";
import { caught, type Handler, listResponses, type Reply, serve } from "@specmint/testing";
import Cloudflare from "cloudflare";
import { describe, expect, it } from "vitest";
import { callOurs, callTheirs, hideEnvironment } from "./official-cloudflare.ts";

hideEnvironment();

const json = { "content-type": "application/json" };

/** What our client makes of an answer, and what theirs: the promises, both of them settled. */
async function answered(answer: Reply | Handler, fetch?: typeof globalThis.fetch) {
  await using server = await serve(typeof answer === "function" ? answer : () => answer);
  const ours = callOurs({ baseUrl: server.url });
  const theirs = callTheirs({ baseUrl: server.url }, fetch);
  await Promise.allSettled([ours, theirs]);
  return { ours, theirs };
}

describe("a success gives what theirs gives, as data.result", () => {
  const successes = [
    {
      status: 201,
      name: "a status that the spec does not mention",
      body: examples.responses[200].documented,
    },
    ...listResponses(examples.responses),
    ...listResponses(examples.observed.responses),
  ].filter(({ body }) => (body as { success: boolean }).success);

  it.each(successes)("$name", async ({ status, body }) => {
    const { ours, theirs } = await answered({ status, headers: json, body: JSON.stringify(body) });
    const result = await ours;
    expect(result).toMatchObject({ ok: true, status, data: body });
    expect(result.data?.result).toEqual(await theirs);
  });
});

describe("a failure gives the status and body that theirs throws", () => {
  const failures = [
    ...listResponses(examples.responses),
    ...listResponses(examples.observed.responses),
    ...[400, 401, 403, 404, 409, 422, 429, 500, 503].map((status) => ({
      status,
      name: `status ${status}`,
      body: examples.responses["4XX"].noRoute,
    })),
  ].filter(({ status }) => status !== 200);

  it.each(failures)("$status $name", async ({ status, body }) => {
    const { ours, theirs } = await answered({ status, headers: json, body: JSON.stringify(body) });
    const error = await caught(theirs);
    expect(error).toBeInstanceOf(Cloudflare.APIError);
    expect(error).toMatchObject({ status, error: body });
    const result = await ours;
    expect(result).toMatchObject({ ok: false, status, error: body });
    expect(thrownBy(result)).toBeInstanceOf(ApiError);
    expect(thrownBy(result)).toMatchObject({ status, error: body });
  });

  it("or a typed error with both, where the body should be JSON and is not", async () => {
    const { ours, theirs } = await answered({ status: 403, body: "<h1>Forbidden</h1>" });
    const error = await caught(theirs);
    expect(error).toBeInstanceOf(Cloudflare.PermissionDeniedError);
    expect(error).toMatchObject({ status: 403, message: "403 <h1>Forbidden</h1>" });
    expect(await caught(ours)).toBeInstanceOf(ApiError);
    expect(await caught(ours)).toMatchObject({ status: 403, text: "<h1>Forbidden</h1>" });
  });

  it("or a typed error like theirs, where there is no response", async () => {
    const { ours, theirs } = await answered(() => (response) => response.destroy());
    expect(await caught(theirs)).toBeInstanceOf(Cloudflare.APIConnectionError);
    expect(await caught(ours)).toBeInstanceOf(ConnectionError);
  });
});

function thrownBy(result: UpdateUserGroupResult): unknown {
  try {
    return unwrap(result) && undefined;
  } catch (error) {
    return error;
  }
}

/** Theirs rejects with something that is none of its own errors. */
async function expectRaw(theirs: Promise<unknown>, name: string) {
  const error = await caught(theirs);
  expect(error).toMatchObject({ name });
  expect(error).not.toBeInstanceOf(Cloudflare.CloudflareError);
}

// The faults of theirs that we claim it has, and not to have ourselves.
describe("theirs", () => {
  it("resolves a failure with status 200 to null; ours is a failure", async () => {
    const body = examples.observed.responses[200].failureWithin200;
    const { ours, theirs } = await answered({ headers: json, body: JSON.stringify(body) });
    expect(await theirs).toBeNull();
    expect(await ours).toMatchObject({ ok: false, status: 200, error: body });
  });

  it("throws a raw TypeError for 204; ours is a typed error, which says that the call succeeded", async () => {
    const { ours, theirs } = await answered({ status: 204 });
    await expectRaw(theirs, "TypeError");
    expect(await caught(ours)).toBeInstanceOf(ResponseParseError);
    expect(await caught(ours)).toMatchObject({ status: 204, message: expect.stringContaining("succeeded") });
  });

  it.each([
    { body: "{", text: "not JSON" },
    { body: "", text: "empty" },
  ])("throws a raw error for a body that is $text; ours is a typed one", async ({ body, text }) => {
    const { ours, theirs } = await answered({ headers: json, body });
    // That of node-fetch, which theirs brings along for Node; elsewhere it takes the platform's fetch.
    await expectRaw(theirs, "FetchError");
    await expectRaw((await answered({ headers: json, body }, globalThis.fetch)).theirs, "SyntaxError");
    expect(await caught(ours)).toBeInstanceOf(ResponseParseError);
    expect(await caught(ours)).toMatchObject({ status: 200, message: expect.stringContaining(text) });
  });

  it("throws a raw error if the connection breaks within the body; ours is a typed one", async () => {
    const broken: Handler = () => (response) => {
      response.writeHead(200, json).write("{", () => response.destroy());
    };
    const { ours, theirs } = await answered(broken);
    await expectRaw(theirs, "FetchError");
    expect(await caught(ours)).toBeInstanceOf(ConnectionError);
  });

  it("resolves a web page with status 200 to undefined; ours is a typed error", async () => {
    const { ours, theirs } = await answered({
      headers: { "content-type": "text/html" },
      body: "<h1>Log in</h1>",
    });
    expect(await theirs).toBeUndefined();
    expect(await caught(ours)).toBeInstanceOf(ResponseParseError);
  });

  it("resolves JSON that is not called JSON to undefined; ours reads it", async () => {
    const body = examples.responses[200].documented;
    const { ours, theirs } = await answered({ body: JSON.stringify(body) });
    expect(await theirs).toBeUndefined();
    expect(await ours).toMatchObject({ ok: true, data: body });
  });
});
