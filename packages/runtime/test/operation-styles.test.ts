import { caught, type RecordingServer, serve } from "@specmint/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  callOperation,
  createRawClient,
  deepObject,
  headerSerializer,
  headerStyle,
  InvalidRequestError,
  type OperationDefinition,
  type OperationInit,
  pathSerializer,
  querySerializer,
  style,
} from "./runtime.ts";

let server: RecordingServer;
beforeEach(async () => {
  server = await serve(() => ({ status: 204 }));
});
afterEach(() => server.close());

const plain: OperationDefinition = {
  api: "groups",
  method: "GET",
  path: "/x",
  responses: { "204": { json: false } },
};

async function sent(operation: Partial<OperationDefinition>, init: OperationInit) {
  const client = createRawClient(
    { api: "groups", server: server.url, security: [], serializeQuery: querySerializer({}) },
    {},
  );
  await callOperation(client, { ...plain, ...operation }, init);
  const { url = "", headers = {}, rawHeaders = [] } = server.requests.at(-1) ?? {};
  return { url, headers, rawHeaders };
}

// All of them are names of Object.prototype.
const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"];
const odd = [...inherited, "a b"];

function named<Value>(name: string, value: Value): Readonly<Record<string, Value>> {
  return Object.fromEntries([[name, value]]);
}

describe("the styles of an operation", () => {
  it("are used for path parameters, each by its name", async () => {
    const serializePath = pathSerializer({ a: style("label", true), b: style("matrix", false) });
    const path = { a: [1, 2], b: { x: 1, y: 2 }, c: [3, 4] };
    const { url } = await sent({ path: "/{a}/{b}/{c}", serializePath }, { params: { path } });
    expect(url).toBe("/.1.2/;b=x,1,y,2/3,4");
  });

  it("are used for query parameters, each by its name", async () => {
    const serializeQuery = querySerializer({
      a: deepObject(),
      b: style("pipeDelimited", false),
      c: style("form", false),
    });
    const query = { a: { x: 1 }, b: [1, 2], c: [3, 4], d: [5, 6] };
    const { url } = await sent({ serializeQuery }, { params: { query } });
    expect(url).toBe("/x?a%5Bx%5D=1&b=1%7C2&c=3,4&d=5&d=6");
  });

  it("say of nested values where they are", async () => {
    const serializeQuery = querySerializer({
      expand: deepObject(),
      items: deepObject(),
      created: deepObject(),
    });
    const query = {
      expand: ["data.customer", null, "b&c"],
      items: [{ price: "p_1", tags: ["x", "y"] }, { price: { gte: 1, "a b": true } }],
      created: 12,
    };
    const { url } = await sent({ serializeQuery }, { params: { query } });
    expect([...new URL(url, server.url).searchParams]).toEqual([
      ["expand[0]", "data.customer"],
      ["expand[1]", "b&c"],
      ["items[0][price]", "p_1"],
      ["items[0][tags][0]", "x"],
      ["items[0][tags][1]", "y"],
      ["items[1][price][gte]", "1"],
      ["items[1][price][a b]", "true"],
      ["created", "12"],
    ]);
  });

  it("leave no sign of a query parameter without a value", async () => {
    const serializeQuery = querySerializer({ a: style("form", false), b: deepObject() });
    const query = { a: [], b: {}, c: undefined, d: null, e: [undefined, null], f: { g: undefined } };
    expect((await sent({ serializeQuery }, { params: { query } })).url).toBe("/x");
  });

  it("are used for headers, each by its name", async () => {
    const serializeHeaders = headerSerializer({ "X-A": headerStyle(false), "X-B": headerStyle(true) }, {});
    const header = { "X-A": { x: 1, y: [].length }, "X-B": { x: 1, y: 2 }, "X-C": 3 };
    const { headers } = await sent({ serializeHeaders }, { params: { header } });
    expect([headers["x-a"], headers["x-b"], headers["x-c"]]).toEqual(["x,1,y,0", "x=1,y=2", "3"]);
  });

  it("are not asked for headers that are not there", async () => {
    const serializeHeaders = headerSerializer({ "X-A": headerStyle(false), "X-B": headerStyle(false) }, {});
    const { headers } = await sent(
      { serializeHeaders },
      { params: { header: { "X-A": undefined, "X-B": null } } },
    );
    expect(Object.keys(headers).filter((name) => name.startsWith("x-"))).toEqual([]);
    await sent({ serializeHeaders }, {});
    expect(server.requests).toHaveLength(2);
  });

  it("leave the caller's params as they are", async () => {
    const params = Object.freeze({
      header: Object.freeze({ "X-A": [1, 2] }),
      cookie: Object.freeze({ c: 1 }),
    });
    const operation = { serializeHeaders: headerSerializer({ "X-A": headerStyle(false) }, {}) };
    const { headers } = await sent(operation, { params });
    expect([headers["x-a"], headers["cookie"]]).toEqual(["1,2", "c=1"]);
    expect(params).toEqual({ header: { "X-A": [1, 2] }, cookie: { c: 1 } });
  });

  it("make one header of all cookies", async () => {
    const serializeHeaders = headerSerializer({}, { b: style("form", false) });
    const cookie = { a: "x y", b: [1, 2], c: undefined, d: [3, 4] };
    const { headers } = await sent({ serializeHeaders }, { params: { cookie, header: { "X-A": "1" } } });
    expect([headers["cookie"], headers["x-a"]]).toEqual(["a=x%20y; b=1,2; d=3; d=4", "1"]);
  });

  it("make no header of no cookies", async () => {
    const serializeHeaders = headerSerializer({}, {});
    for (const params of [{}, { cookie: {} }, { cookie: undefined }, { cookie: { a: undefined } }]) {
      expect((await sent({ serializeHeaders }, { params })).headers).not.toHaveProperty("cookie");
    }
  });

  it.each([
    ["path", { path: "/{a}", serializePath: pathSerializer({ a: style("label", false) }) }],
    ["query", { serializeQuery: querySerializer({ a: style("form", false) }) }],
    ["header", { serializeHeaders: headerSerializer({ a: headerStyle(false) }, {}) }],
    ["cookie", { serializeHeaders: headerSerializer({}, {}) }],
  ])("refuse what they cannot write before anything is sent: %s", async (place, operation) => {
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    const params = { [place]: { a: [["s3cret"]] } };
    const error = await caught(callOperation(client, { ...plain, ...operation }, { params }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(String(error)).not.toContain("s3cret");
    expect(server.requests).toEqual([]);
  });
});

describe("a parameter with the name of something that every object has", () => {
  it.each(odd)("has no style but its own, in the path: %s", async (name) => {
    const operation = {
      path: `/{id}/{${name}}`,
      serializePath: pathSerializer({ id: style("simple", false) }),
    };
    const path = { id: "1", ...named(name, "v") };
    expect((await sent(operation, { params: { path } })).url).toBe("/1/v");
  });

  it.each(odd)("has no style but its own, in the query: %s", async (name) => {
    const operation = { serializeQuery: querySerializer({ id: style("form", false) }) };
    const query = { id: "1", ...named(name, "v") };
    expect((await sent(operation, { params: { query } })).url).toBe(`/x?id=1&${encodeURIComponent(name)}=v`);
  });

  it.each(odd)("has no style but its own, in the cookies: %s", async (name) => {
    const operation = { serializeHeaders: headerSerializer({}, { id: style("form", false) }) };
    const cookie = { id: "1", ...named(name, "v") };
    expect((await sent(operation, { params: { cookie } })).headers["cookie"]).toBe(
      `id=1; ${encodeURIComponent(name)}=v`,
    );
  });

  it.each(["constructor", "toString", "valueOf", "hasOwnProperty"])(
    "has no style but its own, in the headers: %s",
    async (name) => {
      const serializeHeaders = headerSerializer({ id: headerStyle(false) }, {});
      const { rawHeaders } = await sent({ serializeHeaders }, { params: { header: named(name, "v") } });
      expect(rawHeaders).toContainEqual([name, "v"]);
    },
  );

  it.each(inherited)("has its own style in every place: %s", async (name) => {
    const operation = {
      path: `/{${name}}`,
      serializePath: pathSerializer(named(name, style("label", false))),
      serializeQuery: querySerializer(named(name, style("form", false))),
      serializeHeaders: headerSerializer(named(name, headerStyle(true)), named(name, style("form", false))),
    };
    const params = {
      path: named(name, ["p", "q"]),
      query: named(name, ["p", "q"]),
      header: named(name, { p: "q" }),
      cookie: named(name, ["p", "q"]),
    };
    const { url, headers, rawHeaders } = await sent(operation, { params });
    expect(url).toBe(`/.p,q?${name}=p,q`);
    // undici loses a header of this name.
    if (name !== "__proto__") expect(rawHeaders).toContainEqual([name, "p=q"]);
    expect(headers["cookie"]).toBe(`${name}=p,q`);
  });

  it.each(inherited)("is missing in the path where the caller has not given it: %s", async (name) => {
    const client = createRawClient({ api: "groups", server: server.url, security: [] }, {});
    for (const styles of [undefined, named(name, style("label", false))]) {
      const serializePath = styles && pathSerializer(styles);
      const operation = { ...plain, path: `/{${name}}`, serializePath };

      const error = await caught(callOperation(client, operation, { params: { path: {} } }));
      expect(error).toHaveProperty("message", `The path parameter ${name} is missing.`);
    }
  });

  it.each(inherited)("is not sent as a header that the caller has not given: %s", async (name) => {
    const operation = { serializeHeaders: headerSerializer(named(name, headerStyle(false)), {}) };
    for (const params of [{}, { header: {} }]) {
      const { headers } = await sent(operation, { params });
      expect(Object.keys(headers)).not.toContain(name.toLowerCase());
    }
  });
});
