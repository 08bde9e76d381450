import { caught } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { createClient, updateGroup } from "./groups-api.ts";
import { InvalidRequestError } from "./runtime.ts";

const call = (id: string) => ({ params: { path: { id } }, body: {} });

describe("a body that cannot be read", () => {
  it.each<[given: string, fetch: () => Promise<Response>]>([
    ["of a response that a fetch gives again", again],
    ["that is a stream of Node's, as with node-fetch", nodeFetch],
  ])("is refused, and not asked for again: %s", async (_, given) => {
    let calls = 0;
    const client = createClient({ apiToken: "t", fetch: () => given().finally(() => calls++) });
    const error = await caught(updateGroup(client, call("a")).then(() => updateGroup(client, call("b"))));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(String(error)).toMatch(/has been read before, or is no ReadableStream, as with node-fetch\.$/);
    expect(calls).toBe(given === again ? 2 : 1);
  });
});

const same = new Response('{"id":"1"}');
async function again(): Promise<Response> {
  return same;
}

async function nodeFetch(): Promise<Response> {
  return Object.defineProperty(new Response("{}"), "body", { value: { pipe() {} } });
}

describe("a response of a platform", () => {
  it("without streams is read as a whole", async () => {
    const fetch = async () => Object.defineProperty(new Response('{"id":"1"}'), "body", { value: undefined });
    expect(await updateGroup(createClient({ apiToken: "t", fetch }), call("a"))).toMatchObject({
      ok: true,
      data: { id: "1" },
    });
  });

  it("may be of a class of its own, and tells of its own what a result's tells", async () => {
    class Old extends Response {}
    const fetch = async () => new Old('{"id":"1"}', { status: 404, headers: { "x-one": "1" } });
    const { response } = await updateGroup(createClient({ apiToken: "t", fetch }), call("a"));
    expect([response.status, response.headers.get("x-one")]).toEqual([404, "1"]);
    expect(await response.json()).toEqual({ id: "1" });
  });
});
