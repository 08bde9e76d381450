import { caught, type RecordingServer, serve } from "@specmint/testing";
import { type ClientOptions, InvalidRequestError } from "@specmint/wavefront-user-groups-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call, success, token, url } from "./call.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: success }));
});
afterEach(() => server.close());

/** Where the call goes; on the way it is led to the server. */
async function called(options: Pick<ClientOptions, "apiHost">): Promise<readonly string[]> {
  const urls: string[] = [];
  function toServer(asked: string, init: RequestInit): Promise<Response> {
    urls.push(asked);
    return fetch(server.url + new URL(asked).pathname, init);
  }
  await call({ token, fetch: toServer, ...options });
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]).toMatchObject({ method: "PUT", url });
  return urls;
}

describe("the host", () => {
  it("is the option apiHost", async () => {
    expect(await called({ apiHost: "acme.wavefront.com" })).toEqual([`https://acme.wavefront.com${url}`]);
  });

  it("is WAVEFRONT_ADDRESS without the option", async () => {
    vi.stubEnv("WAVEFRONT_ADDRESS", "env.wavefront.com");
    expect(await called({})).toEqual([`https://env.wavefront.com${url}`]);
  });

  it("is WAVEFRONT_ADDRESS if the option is undefined", async () => {
    vi.stubEnv("WAVEFRONT_ADDRESS", "env.wavefront.com");
    expect(await called({ apiHost: undefined })).toEqual([`https://env.wavefront.com${url}`]);
  });

  it("is the option rather than WAVEFRONT_ADDRESS", async () => {
    vi.stubEnv("WAVEFRONT_ADDRESS", "env.wavefront.com");
    expect(await called({ apiHost: "acme.wavefront.com" })).toEqual([`https://acme.wavefront.com${url}`]);
  });

  it("does not matter with baseUrl", async () => {
    await call({ token, baseUrl: server.url, apiHost: "acme.wavefront.com" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("before anything is sent", () => {
  /** What a call is refused with; a fetch that is called nevertheless fails the test. */
  async function refusal(options: Pick<ClientOptions, "apiHost">): Promise<unknown> {
    const asked = vi.fn(async () => new Response(success));
    const error = await caught(call({ token, fetch: asked, ...options }));
    expect(asked).not.toHaveBeenCalled();
    return error;
  }

  it("a call without a host is refused: the spec's default is only documentation", async () => {
    const error = await refusal({});
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error).toHaveProperty(
      "message",
      "apiHost is missing: give it to createClient, or set WAVEFRONT_ADDRESS.",
    );
  });

  it("an empty WAVEFRONT_ADDRESS is as good as none", async () => {
    vi.stubEnv("WAVEFRONT_ADDRESS", "");
    expect(await refusal({})).toHaveProperty("code", "invalid-request-error");
  });

  it.each([
    "",
    "https://acme.wavefront.com",
    "acme.wavefront.com/api",
    "evil.test?",
    "evil.test#",
    "a@evil.test",
  ])("a host that is more than a host is refused: %j", async (apiHost) => {
    expect(await refusal({ apiHost })).toBeInstanceOf(InvalidRequestError);
  });
});
