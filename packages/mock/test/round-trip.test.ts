import {
  callOperation,
  createClient,
  deepObject,
  formBody,
  formQuery,
  headerSerializer,
  headerStyle,
  jsonHeader,
  jsonPair,
  jsonQuery,
  jsonValue,
  multipartBody,
  type OperationDefinition,
  pathSerializer,
  querySerializer,
  querystringWriter,
  type Style,
  type StyleName,
  style,
  textQuery,
} from "@specmint/runtime/gen1";
import { type Schema, unions } from "@specmint/schema/gen1";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MockOperation, ParameterStyle, Place } from "../src/api.ts";
import { createMock } from "../src/create-mock.ts";
import { buildOf } from "./groups-api.ts";

/** What a parameter may be. */
interface Kind {
  readonly says: string;
  readonly types: NonNullable<ParameterStyle["types"]>;
  readonly schema: Schema;
  readonly values: (text: fc.Arbitrary<string>) => fc.Arbitrary<unknown>;
}

const integer = fc.integer({ min: -9, max: 99 });
const members: Schema = {
  type: "object",
  required: ["b"],
  properties: { b: { type: "string" }, c: { type: "integer" }, d: { type: "boolean" } },
};

const kinds: readonly Kind[] = [
  { says: "a text", types: ["primitive"], schema: { type: "string" }, values: (text) => text },
  {
    says: "a number",
    types: ["primitive"],
    schema: { type: "number" },
    values: () => fc.oneof(integer, fc.constant(1.5)),
  },
  { says: "a boolean", types: ["primitive"], schema: { type: "boolean" }, values: () => fc.boolean() },
  {
    says: "a list of texts",
    types: ["array"],
    schema: { type: "array", items: { type: "string" } },
    values: (text) => fc.array(text, { minLength: 1, maxLength: 4 }),
  },
  {
    says: "a list of integers",
    types: ["array"],
    schema: { type: "array", items: { type: "integer" } },
    values: () => fc.array(integer, { minLength: 1, maxLength: 4 }),
  },
  {
    says: "an object",
    types: ["object"],
    schema: members,
    values: (text) => fc.record({ b: text, c: integer, d: fc.boolean() }, { requiredKeys: ["b"] }),
  },
];

/** Texts that a style can carry apart from others. */
function textsFor(separators: string): fc.Arbitrary<string> {
  const signs = [..."abc019 äß/?#&=+%;,.|-_~'\"<>[]{}"].filter((sign) => !separators.includes(sign));
  return fc
    .string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 6 })
    .filter((text) => !/^\.+$/.test(text));
}

/** What a request is as the mock reads it, if our own runtime sends it. */
async function roundTrip(
  request: Schema,
  definition: Partial<OperationDefinition>,
  operation: Partial<MockOperation>,
  init: object,
): Promise<unknown> {
  const method = definition.writeBody ? "POST" : "GET";
  const path = definition.path ?? "/things";
  const own: MockOperation = {
    method,
    path,
    request: buildOf(request),
    responses: { 204: [] },
    ...operation,
  };
  const mock = createMock({ api: "things", title: "Things", servers: [], security: [], operations: { own } });
  const api = {
    api: "things",
    server: "https://things.example",
    security: [],
    serializeQuery: querySerializer({}),
  };
  const client = createClient(api, { fetch: mock.fetch });
  await callOperation(
    client,
    { api: "things", method, path, responses: { "204": { json: false } }, ...definition },
    init,
  );
  expect(mock.requests[0]?.problems).toEqual([]);
  return mock.requests[0]?.request;
}

function paramsSchema(place: Place, schema: Schema): Schema {
  const own = place === "querystring" ? schema : { type: "object", properties: { p: schema } };
  return { type: "object", properties: { params: { type: "object", properties: { [place]: own } } } };
}

async function readsParameter(
  place: Place,
  { types, schema, values }: Kind,
  described: ParameterStyle,
  definition: Partial<OperationDefinition>,
  separators = "",
): Promise<void> {
  const styles = { [place]: { p: { ...described, types } } };
  await fc.assert(
    fc.asyncProperty(values(textsFor(separators)), async (value) => {
      const given = place === "querystring" ? value : { p: value };
      const read = await roundTrip(
        paramsSchema(place, schema),
        definition,
        { styles },
        { params: { [place]: given } },
      );
      expect(read).toEqual({ params: { [place]: given } });
    }),
    { numRuns: 60 },
  );
}

const path = "/things/{p}/rest";
const pathStyles: readonly StyleName[] = ["simple", "label", "matrix"];

describe.each(kinds)("reads $says", (kind) => {
  it.each(pathStyles.flatMap((name) => [true, false].map((explode) => ({ name, explode }))))(
    "in a path, style $name, explode $explode",
    async ({ name, explode }) => {
      const serializePath = pathSerializer({ p: style(name, explode) });
      await readsParameter(
        "path",
        kind,
        { style: name, explode },
        { path, serializePath },
        name === "label" ? "." : "",
      );
    },
  );

  it.each([true, false])("in a query, style form, explode %s", async (explode) => {
    await readsParameter(
      "query",
      kind,
      { explode },
      { serializeQuery: querySerializer({ p: style("form", explode) }) },
    );
  });

  it.each(["spaceDelimited", "pipeDelimited"] as const)("in a query, style %s", async (name) => {
    const serializeQuery = querySerializer({ p: style(name, false) });
    await readsParameter("query", kind, { style: name, explode: false }, { serializeQuery }, " |+");
  });

  it.each([true, false])("in a header, explode %s", async (explode) => {
    const serializeHeaders = headerSerializer({ p: headerStyle(explode) }, {});
    await readsParameter("header", kind, { explode }, { serializeHeaders }, ",= äß");
  });

  it.each([true, false])("in a cookie, explode %s", async (explode) => {
    const serializeHeaders = headerSerializer({}, { p: style("form", explode) });
    await readsParameter("cookie", kind, { explode }, { serializeHeaders });
  });

  it.each([
    ["path", { path, serializePath: pathSerializer({ p: jsonValue as Style }) }],
    ["query", { serializeQuery: querySerializer({ p: jsonPair as Style }) }],
    ["header", { serializeHeaders: headerSerializer({ p: jsonHeader as Style }, {}) }],
    ["querystring", { writeQuerystring: querystringWriter(jsonQuery) }],
  ] as const)("as JSON in a %s", async (place, definition) => {
    await readsParameter(place, kind, { json: true }, definition);
  });
});

describe("reads nested objects", () => {
  const schema: Schema = {
    type: "object",
    properties: {
      q: { type: "object", properties: { r: { type: "integer" } } },
      list: { type: "array", items: { type: "string" } },
    },
  };
  const values = (text: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
    fc.record({ q: fc.record({ r: integer }), list: fc.array(text, { minLength: 1, maxLength: 3 }) });

  it("in the style deepObject", async () => {
    const serializeQuery = querySerializer({ p: deepObject() });
    await readsParameter(
      "query",
      { says: "", types: ["object"], schema, values },
      { style: "deepObject" },
      { serializeQuery },
    );
  });
});

describe("reads a form", () => {
  const body: Schema = {
    type: "object",
    properties: {
      text: { type: "string" },
      number: { type: "integer" },
      list: { type: "array", items: { type: "integer" } },
      either: { $vocabulary: [unions], anyOf: [{ type: "boolean" }, { type: "null" }] },
      inner: { type: "object", properties: { a: { type: "string" } } },
      bytes: { format: { name: "binary", test: (value: never) => (value as unknown) instanceof Blob } },
    },
  };
  const request: Schema = { type: "object", properties: { body } };
  const plain = {
    text: textsFor(""),
    number: integer,
    list: fc.array(integer, { minLength: 1, maxLength: 3 }),
    either: fc.boolean(),
  };

  it("that is encoded as a URL is", async () => {
    const writeBody = formBody({});
    const bodies = [{ mediaType: "application/x-www-form-urlencoded", kind: "form" } as const];
    await fc.assert(
      fc.asyncProperty(
        fc.record(plain, { requiredKeys: [] }).filter((value) => Object.keys(value).length > 0),
        async (value) => {
          expect(await roundTrip(request, { writeBody }, { bodies }, { body: value })).toEqual({
            body: value,
          });
        },
      ),
    );
  });

  it("that is multipart", async () => {
    const writeBody = multipartBody({});
    const bodies = [{ mediaType: "multipart/form-data", kind: "multipart" } as const];
    const value = fc.record({ ...plain, inner: fc.record({ a: textsFor("") }) });
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        const read = (await roundTrip(
          request,
          { writeBody },
          { bodies },
          { body: { ...given, bytes: new Blob(["abc"]) } },
        )) as {
          readonly body: { readonly bytes: Blob };
        };
        const { bytes, ...others } = read.body;
        expect(await bytes.text()).toBe("abc");
        expect(others).toEqual(given);
      }),
    );
  });
});

it("reads a query that is one text, also where nothing is said of its style", async () => {
  const request = paramsSchema("querystring", { type: "string" });
  const definition = { writeQuerystring: querystringWriter(textQuery) };
  const init = { params: { querystring: "a b=c&d" } };
  expect(await roundTrip(request, definition, {}, init)).toEqual(init);
});

it("reads a query that is one form", async () => {
  const kind = kinds.at(-1) as Kind;
  await readsParameter("querystring", kind, {}, { writeQuerystring: querystringWriter(formQuery) });
});

it("takes no text of JSON for anything else", async () => {
  const request: Schema = {
    type: "object",
    properties: { body: { type: "object", properties: { n: { type: "integer" } } } },
  };
  const own: MockOperation = {
    method: "POST",
    path: "/",
    request: buildOf(request),
    bodies: ["json"],
    responses: { 204: [] },
  };
  const mock = createMock({ api: "things", title: "Things", servers: [], security: [], operations: { own } });
  await mock.fetch("https://things.example/", {
    method: "POST",
    body: '{"n":"1"}',
    headers: { "content-type": "application/json" },
  });
  expect(mock.requests[0]?.problems).toEqual([
    { pointer: "/body/n", message: "must be integer", keyword: "type" },
  ]);
});

it("reads a form of very many members, each of them once", async () => {
  const own: MockOperation = {
    method: "POST",
    path: "/",
    request: buildOf({ type: "object", properties: { body: { type: "object" } } }),
    bodies: [{ mediaType: "application/x-www-form-urlencoded", kind: "form" }],
    responses: { 204: [] },
  };
  const api = { api: "things", title: "Things", servers: [], security: [], operations: { own } };
  const given = Array.from({ length: 200_000 }, (_, index) => [`n${index}`, `${index}`] as const);
  const mock = createMock(api);
  await mock.fetch("https://things.example/", {
    method: "POST",
    body: new URLSearchParams(given.map(([...pair]) => pair)),
  });
  const { body } = mock.requests[0]?.request ?? {};
  // Compared as text: matchers take long for so many members.
  expect(JSON.stringify(body)).toBe(JSON.stringify(Object.fromEntries(given)));
});
