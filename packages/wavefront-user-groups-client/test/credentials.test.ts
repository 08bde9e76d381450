import { caught, type RecordingServer, serve } from "@specmint/testing";
import { type ClientOptions, MissingCredentialsError } from "@specmint/wavefront-user-groups-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { call, success } from "./call.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ body: success }));
});
afterEach(() => server.close());

/** The credentials in the only request, by header. */
async function sent(options: ClientOptions) {
  await call({ baseUrl: server.url, ...options });
  expect(server.requests).toHaveLength(1);
  const { authorization, "x-auth-token": key } = server.requests[0]?.headers ?? {};
  return { authorization, key };
}

describe("the options", () => {
  it("send token as Authorization", async () => {
    expect(await sent({ token: "t-1" })).toEqual({ authorization: "Bearer t-1" });
  });

  it("send apiKey as X-AUTH-TOKEN", async () => {
    expect(await sent({ apiKey: "k-1" })).toEqual({ key: "k-1" });
  });

  it("win against the environment", async () => {
    vi.stubEnv("WAVEFRONT_TOKEN", "from-env");
    expect(await sent({ apiKey: "k-1" })).toEqual({ key: "k-1" });
  });

  it("that are undefined leave it to the environment", async () => {
    vi.stubEnv("WAVEFRONT_TOKEN", "from-env");
    expect(await sent({ apiKey: undefined })).toEqual({ authorization: "Bearer from-env" });
  });
});

describe("the environment", () => {
  it("gives the token, which goes the first of both ways", async () => {
    vi.stubEnv("WAVEFRONT_TOKEN", "t-env");
    expect(await sent({})).toEqual({ authorization: "Bearer t-env" });
  });
});

describe("before anything is sent", () => {
  it("a call without credentials is refused, with what would do", async () => {
    const error = await caught(call({ baseUrl: server.url }));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(error).toHaveProperty(
      "message",
      "Missing credentials: createClient needs token ($WAVEFRONT_TOKEN), or apiKey.",
    );
    expect(server.requests).toEqual([]);
  });

  it("an empty WAVEFRONT_TOKEN is as good as none", async () => {
    vi.stubEnv("WAVEFRONT_TOKEN", "");
    expect(await caught(call({ baseUrl: server.url }))).toBeInstanceOf(MissingCredentialsError);
    expect(server.requests).toEqual([]);
  });
});
