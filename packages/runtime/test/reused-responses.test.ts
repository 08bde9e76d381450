import { caught } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { createClient, definition, operation, updateGroup } from "./groups-api.ts";
import {
  type BodyReader,
  callOperation,
  createRawClient,
  InvalidRequestError,
  readBlob,
  readEvents,
  readJsonLines,
  type Success,
} from "./runtime.ts";

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

  /** What React Native gives for bytes, and nothing in one of the ways that it does not have. */
  async function dataOf<Data>(
    read: BodyReader,
    ways: Readonly<Record<string, () => unknown>>,
    headers = {},
  ): Promise<Data> {
    const given = new Response(null, { headers });
    const own = Object.entries({ body: undefined, text: refused, blob: refused, ...ways });
    for (const [name, value] of own) Object.defineProperty(given, name, { value });
    const client = createRawClient(definition, { apiToken: "t", fetch: async () => given } as object);
    const reading = { ...operation, responses: { "200": { json: false, read } } };
    return (await callOperation<Success<200, Data>>(client, reading, call("a"))).data;
  }
  const refused = () => Promise.reject(new Error("FileReader cannot read this."));

  it("without streams gives its bytes as the Blob that the platform makes", async () => {
    const blob = new Blob([Uint8Array.of(0, 0xff)], { type: "image/png" });
    expect(await dataOf(readBlob, { blob: async () => blob })).toBe(blob);
  });

  it("without streams gives a text as such, not as a Blob, which React Native cannot read", async () => {
    const fetch = async () =>
      Object.defineProperties(new Response(), {
        body: { value: undefined },
        blob: { value: refused },
        text: { value: async () => '{"id":"1"}' },
      });
    const result = await updateGroup(createClient({ apiToken: "t", fetch }), call("a"));
    expect(result).toMatchObject({ ok: true, data: { id: "1" } });
  });

  it.each<[name: string, read: BodyReader, text: string, items: readonly unknown[]]>([
    ["events", readEvents, "data: é\n\ndata: 2\n\n", [{ data: "é" }, { data: "2" }]],
    ["JSON lines", readJsonLines, '"é"\n2\n', ["é", 2]],
  ])("without streams gives the items of its text: %s", async (_, read, text, want) => {
    const items: unknown[] = [];
    const data = await dataOf<AsyncIterable<unknown>>(read, { text: async () => text });
    for await (const item of data) items.push(item);
    expect(items).toEqual(want);
  });

  it("may be of a class of its own, and tells of its own what a result's tells", async () => {
    class Old extends Response {}
    const fetch = async () => new Old('{"id":"1"}', { status: 404, headers: { "x-one": "1" } });
    const { response } = await updateGroup(createClient({ apiToken: "t", fetch }), call("a"));
    expect([response.status, response.headers.get("x-one")]).toEqual([404, "1"]);
    expect(await response.json()).toEqual({ id: "1" });
  });
});
