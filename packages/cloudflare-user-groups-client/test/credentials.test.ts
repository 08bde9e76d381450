import { type ClientOptions, MissingCredentialsError } from "@specmint/cloudflare-user-groups-client";
import { caught, type RecordingServer, serve } from "@specmint/testing";
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
  const { authorization, "x-auth-email": email, "x-auth-key": key } = server.requests[0]?.headers ?? {};
  return { authorization, email, key };
}

describe("the options", () => {
  it("send apiToken as Authorization", async () => {
    expect(await sent({ apiToken: "t-1" })).toEqual({ authorization: "Bearer t-1" });
  });

  it("send apiEmail and apiKey as X-Auth-Email and X-Auth-Key", async () => {
    const options = { apiEmail: "ops@example.com", apiKey: "k-1" };
    expect(await sent(options)).toEqual({ email: "ops@example.com", key: "k-1" });
  });

  it("win against the environment, however much of it is set", async () => {
    vi.stubEnv("CLOUDFLARE_API_TOKEN", "from-env");
    vi.stubEnv("CLOUDFLARE_EMAIL", "from-env");
    vi.stubEnv("CLOUDFLARE_API_KEY", "from-env");
    const options = { apiEmail: "ops@example.com", apiKey: "k-1" };
    expect(await sent(options)).toEqual({ email: "ops@example.com", key: "k-1" });
  });

  it("that are undefined leave it to the environment", async () => {
    vi.stubEnv("CLOUDFLARE_API_TOKEN", "from-env");
    expect(await sent({ apiToken: undefined })).toEqual({ authorization: "Bearer from-env" });
  });
});

describe("the environment", () => {
  it("gives the token", async () => {
    vi.stubEnv("CLOUDFLARE_API_TOKEN", "t-env");
    expect(await sent({})).toEqual({ authorization: "Bearer t-env" });
  });

  it("gives e-mail address and key", async () => {
    vi.stubEnv("CLOUDFLARE_EMAIL", "env@example.com");
    vi.stubEnv("CLOUDFLARE_API_KEY", "k-env");
    expect(await sent({})).toEqual({ email: "env@example.com", key: "k-env" });
  });

  it("gives the token before e-mail address and key", async () => {
    vi.stubEnv("CLOUDFLARE_API_TOKEN", "t-env");
    vi.stubEnv("CLOUDFLARE_EMAIL", "env@example.com");
    vi.stubEnv("CLOUDFLARE_API_KEY", "k-env");
    expect(await sent({})).toEqual({ authorization: "Bearer t-env" });
  });
});

describe("before anything is sent", () => {
  it("a call without credentials is refused, with what would do", async () => {
    const error = await caught(call({ baseUrl: server.url }));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(error).toHaveProperty(
      "message",
      "Missing credentials: createClient needs apiToken ($CLOUDFLARE_API_TOKEN), or apiEmail ($CLOUDFLARE_EMAIL) and apiKey ($CLOUDFLARE_API_KEY).",
    );
    expect(server.requests).toEqual([]);
  });

  it.each(["CLOUDFLARE_EMAIL", "CLOUDFLARE_API_KEY"])("a call with %s alone is refused", async (name) => {
    vi.stubEnv(name, "half");
    expect(await caught(call({ baseUrl: server.url }))).toBeInstanceOf(MissingCredentialsError);
    expect(server.requests).toEqual([]);
  });

  it("a call with half of a pair is refused, even if the environment has the rest", async () => {
    vi.stubEnv("CLOUDFLARE_API_KEY", "k-env");
    const error = await caught(call({ baseUrl: server.url, apiEmail: "ops@example.com", apiKey: undefined }));
    expect(error).toBeInstanceOf(MissingCredentialsError);
    expect(String(error)).toContain("Missing credentials");
    expect(server.requests).toEqual([]);
  });
});
