import { type Client, type ClientOptions, createClient } from "@specmint/wavefront-user-groups-client";
import { describe, expectTypeOf, it } from "vitest";

describe("the options of createClient", () => {
  it("may be left out, token or key, and undefined is as good as nothing", () => {
    createClient();
    createClient({});
    createClient({ token: "t" });
    createClient({ token: process.env["WAVEFRONT_TOKEN"], apiHost: process.env["WAVEFRONT_ADDRESS"] });
    createClient({ apiKey: "k", apiHost: "acme.wavefront.com" });
    createClient({ token: undefined, apiKey: undefined, apiHost: undefined });
  });

  it("have what all clients share", () => {
    const { signal } = new AbortController();
    createClient({ token: "t", baseUrl: "https://proxy.example.com", fetch, headers: { "x-a": 1 }, signal });
    createClient({ baseUrl: undefined, fetch: undefined, headers: undefined, signal: undefined });
  });

  it("are one way to authenticate, not two", () => {
    // @ts-expect-error: both ways
    createClient({ token: "t", apiKey: "k" });
  });

  it("have no others", () => {
    // @ts-expect-error: the option's name, not the spec's
    createClient({ token: "t", api_host: "acme.wavefront.com" });
    // @ts-expect-error: no such option
    createClient({ apiToken: "t" });
    // @ts-expect-error: not a string
    createClient({ token: null });
  });

  it("have a name", () => {
    expectTypeOf(createClient).toEqualTypeOf<(options?: ClientOptions) => Client>();
  });
});
