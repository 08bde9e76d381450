import { caught } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { createClient, updateGroup } from "./groups-api.ts";
import { type ApiError, unwrap } from "./runtime.ts";

const call = (id: string) => ({ params: { path: { id } }, body: {} });

describe("a fetch that gives the same response again", () => {
  it("has each call's own URL and credentials looked after", async () => {
    const body = JSON.stringify({ message: "no such token: second-token-99" });
    const response = new Response(body, { status: 404 });
    const tokens = ["first-token-11", "second-token-99"];
    const client = createClient({ apiToken: () => tokens.shift() ?? "", fetch: async () => response });
    await updateGroup(client, call("a"));
    const error = (await caught(updateGroup(client, call("b")).then(unwrap))) as ApiError;
    expect(error.message).toBe("PUT https://api.example.com/v4/groups/b 404: no such token: [redacted]");
    expect(error.url).toBe("https://api.example.com/v4/groups/b");
  });

  it("makes the chain of prototypes no longer", async () => {
    const response = new Response("{}", { status: 404 });
    const client = createClient({ apiToken: "t", fetch: async () => response });
    const depth = (object: object | null): number =>
      object === null ? 0 : 1 + depth(Object.getPrototypeOf(object));
    const native = depth(new Response());
    for (let i = 0; i < 5; i++) await updateGroup(client, call("a"));
    expect(depth(response)).toBe(native + 1);
  });
});

describe("a response of a platform", () => {
  it("without streams is read as a whole", async () => {
    const fetch = async () => Object.defineProperty(new Response('{"id":"1"}'), "body", { value: undefined });
    expect(await updateGroup(createClient({ apiToken: "t", fetch }), call("a"))).toMatchObject({
      ok: true,
      data: { id: "1" },
    });
  });

  it("has the methods that the platform has", async () => {
    class Old extends Response {}
    Object.setPrototypeOf(Old.prototype, Object.create(Response.prototype, {}));
    const fetch = async () => new Old('{"id":"1"}');
    const { response } = await updateGroup(createClient({ apiToken: "t", fetch }), call("a"));
    expect("bytes" in response).toBe("bytes" in Response.prototype);
    expect(await response.json()).toEqual({ id: "1" });
    expect(response).toBeInstanceOf(Old);
  });
});
