import { type Client, type ClientOptions, createClient } from "@specmint/cloudflare-user-groups-client";
import { describe, expectTypeOf, it } from "vitest";

describe("the options of createClient", () => {
  it("may be left out, token or pair, and undefined is as good as nothing", () => {
    createClient();
    createClient({});
    createClient({ apiToken: "t" });
    createClient({ apiToken: process.env["CLOUDFLARE_API_TOKEN"] });
    createClient({ apiToken: undefined, apiEmail: undefined, apiKey: undefined });
    createClient({ apiEmail: "ops@example.com", apiKey: "k" });
    createClient({ apiEmail: undefined, apiKey: process.env["CLOUDFLARE_API_KEY"] });
  });

  it("have what all clients share", () => {
    const { signal } = new AbortController();
    createClient({
      apiToken: "t",
      baseUrl: "https://proxy.example.com",
      fetch,
      headers: { "x-a": 1 },
      signal,
    });
    createClient({ baseUrl: undefined, fetch: undefined, headers: undefined, signal: undefined });
  });

  it("need both of e-mail address and key", () => {
    // @ts-expect-error: apiKey is missing
    createClient({ apiEmail: "ops@example.com" });
    // @ts-expect-error: apiEmail is missing
    createClient({ apiKey: "k" });
  });

  it("are one way to authenticate, not two", () => {
    // @ts-expect-error: token and half of the pair
    createClient({ apiToken: "t", apiKey: "k" });
    // @ts-expect-error: token and the pair
    createClient({ apiToken: "t", apiEmail: "ops@example.com", apiKey: "k" });
  });

  it("have no others", () => {
    // @ts-expect-error: no such option
    createClient({ token: "t" });
    // @ts-expect-error: not a string
    createClient({ apiToken: null });
  });

  it("have a name", () => {
    expectTypeOf(createClient).toEqualTypeOf<(options?: ClientOptions) => Client>();
  });
});
