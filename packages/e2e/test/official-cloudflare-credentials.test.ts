import { MissingCredentialsError } from "@specmint/cloudflare-user-groups-client";
import { RedirectError } from "@specmint/runtime";
import { caught, type RecordingServer, serve } from "@specmint/testing";
import Cloudflare from "cloudflare";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Call, type Credentials, callOurs, callTheirs, hideEnvironment } from "./official-cloudflare.ts";

hideEnvironment();
let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({
    headers: { "content-type": "application/json" },
    body: '{"success":true,"errors":[],"messages":[]}',
  }));
});
afterEach(() => server.close());

/** The credentials that a client sends, given these options. */
async function sent(by: (call: Call) => Promise<unknown>, credentials: Credentials) {
  const before = server.requests.length;
  await by({ baseUrl: server.url, credentials });
  const { authorization, "x-auth-email": email, "x-auth-key": key } = server.requests[before]?.headers ?? {};
  return { authorization, email, key };
}

const pair = { apiEmail: "ops@example.com", apiKey: "k-1" };

describe("both", () => {
  it.each([
    { given: { apiToken: "t-1" }, want: { authorization: "Bearer t-1" } },
    { given: pair, want: { email: "ops@example.com", key: "k-1" } },
  ])("send the options: $want", async ({ given, want }) => {
    expect(await sent(callOurs, given)).toEqual(want);
    expect(await sent(callTheirs, given)).toEqual(want);
  });

  it.each([
    { env: { CLOUDFLARE_API_TOKEN: "t-1" }, want: { authorization: "Bearer t-1" } },
    {
      env: { CLOUDFLARE_EMAIL: "ops@example.com", CLOUDFLARE_API_KEY: "k-1" },
      want: { email: "ops@example.com", key: "k-1" },
    },
  ])("send the environment: $want", async ({ env, want }) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    expect(await sent(callOurs, {})).toEqual(want);
    expect(await sent(callTheirs, {})).toEqual(want);
  });

  it("refuse a call without credentials, ours with an error that has a type", async () => {
    expect(await caught(sent(callOurs, {}))).toBeInstanceOf(MissingCredentialsError);
    const error = await caught(sent(callTheirs, {}));
    expect(error).toHaveProperty(
      "message",
      expect.stringContaining("Could not resolve authentication method"),
    );
    expect(error).not.toBeInstanceOf(Cloudflare.CloudflareError);
    expect(server.requests).toEqual([]);
  });
});

// The exceptions.
describe("theirs", () => {
  it("prefers a pair in the environment to the token that it is given; with ours, options win", async () => {
    vi.stubEnv("CLOUDFLARE_EMAIL", "env@example.com");
    vi.stubEnv("CLOUDFLARE_API_KEY", "k-env");
    expect(await sent(callOurs, { apiToken: "t-1" })).toEqual({ authorization: "Bearer t-1" });
    expect(await sent(callTheirs, { apiToken: "t-1" })).toEqual({ email: "env@example.com", key: "k-env" });
  });

  it("prefers the pair if the environment has both; ours takes what the vendor recommends", async () => {
    vi.stubEnv("CLOUDFLARE_API_TOKEN", "t-env");
    vi.stubEnv("CLOUDFLARE_EMAIL", "env@example.com");
    vi.stubEnv("CLOUDFLARE_API_KEY", "k-env");
    expect(await sent(callOurs, {})).toEqual({ authorization: "Bearer t-env" });
    expect(await sent(callTheirs, {})).toEqual({ email: "env@example.com", key: "k-env" });
  });

  it.each([
    { given: { apiEmail: "ops@example.com" }, want: { email: "ops@example.com" } },
    { given: { apiKey: "k-1" }, want: { key: "k-1" } },
  ])("sends half of a pair, which ours refuses: $want", async ({ given, want }) => {
    expect(await caught(sent(callOurs, given))).toBeInstanceOf(MissingCredentialsError);
    expect(server.requests).toEqual([]);
    expect(await sent(callTheirs, given)).toEqual(want);
  });

  it("adds a key that it finds in the environment to the token; ours sends one credential", async () => {
    vi.stubEnv("CLOUDFLARE_API_KEY", "k-env");
    const given = { apiToken: "t-1" };
    expect(await sent(callOurs, given)).toEqual({ authorization: "Bearer t-1" });
    expect(await sent(callTheirs, given)).toEqual({ authorization: "Bearer t-1", key: "k-env" });
  });

  it("hands e-mail address and key to whatever it is redirected to; ours does not follow", async () => {
    await using redirecting = await serve(() => ({ status: 307, headers: { location: `${server.url}/x` } }));
    const call = { baseUrl: redirecting.url, credentials: pair };
    expect(await caught(callOurs(call))).toBeInstanceOf(RedirectError);
    expect(server.requests).toEqual([]);
    await callTheirs(call);
    expect(server.requests).toMatchObject([
      { method: "PUT", url: "/x", headers: { "x-auth-email": "ops@example.com", "x-auth-key": "k-1" } },
    ]);
  });
});
