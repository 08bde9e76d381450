import type { Schema } from "@specmint/schema/gen1";
import { expect, it } from "vitest";
import type { MockApi, MockOperation, ParameterStyle, Place } from "../src/api.ts";
import { createMock } from "../src/create-mock.ts";
import { writeRequest } from "../src/write/write-request.ts";
import { buildOf } from "./groups-api.ts";

const list = ["a,b", "c d", "é|/"];
const map = { b: "x y", c: "1" };

const styled: readonly (readonly [Place, ParameterStyle, unknown, Schema])[] = [
  ...(["simple", "label", "matrix"] as const).flatMap((style) =>
    [false, true].flatMap((explode): (typeof styled)[number][] => [
      ["path", { style, explode }, "a b", { type: "string" }],
      ["path", { style, explode, types: ["array"] }, list, { type: "array" }],
      ["path", { style, explode, types: ["object"] }, map, { type: "object" }],
    ]),
  ),
  ["query", { explode: false, types: ["array"] }, list, { type: "array" }],
  ["query", { explode: false, types: ["object"] }, map, { type: "object" }],
  // What stands between their items, encoded or not, cannot stand in one.
  ...(["spaceDelimited", "pipeDelimited"] as const).flatMap((style): (typeof styled)[number][] => [
    ["query", { style, explode: false, types: ["array"] }, ["a,b", "é/"], { type: "array" }],
    ["query", { style, explode: false, types: ["object"] }, { b: "x,y", c: "1" }, { type: "object" }],
  ]),
  ["query", { types: ["array"] }, list, { type: "array" }],
  ["query", { types: ["object"] }, map, { type: "object" }],
  ["query", { style: "deepObject", types: ["object"] }, { a: map, list }, { type: "object" }],
  ["query", { json: true }, { a: [1] }, { type: "object" }],
  ["header", { types: ["array"] }, ["a", "b"], { type: "array" }],
  ["header", { types: ["object"], explode: true }, map, { type: "object" }],
  ["cookie", {}, "a b;c", { type: "string" }],
];

function apiOf(operation: MockOperation): MockApi {
  return { api: "things", title: "Things", servers: [], security: [], operations: { own: operation } };
}

it.each(styled)("writes in a %s, %o, what a mock reads: %j", async (place, style, value, schema) => {
  const places = { type: "object", properties: { [place]: { type: "object", properties: { p: schema } } } };
  const operation: MockOperation = {
    method: "GET",
    path: place === "path" ? "/things/{p}/all" : "/things",
    request: buildOf({ type: "object", properties: { params: places } }),
    styles: { [place]: { p: style } },
    responses: { 204: [] },
  };
  const params = { [place]: { p: value } };
  const { method, path, headers = {} } = writeRequest(apiOf(operation), operation, { params });
  const mock = createMock(apiOf(operation));
  await mock.fetch(`https://things.example${path}`, { method, headers });
  expect(mock.requests[0]).toMatchObject({ operation: "own", problems: [], request: { params } });
});

it.each([
  ["json", "text", '"text"'],
  ["json", { a: 1 }, { a: 1 }],
  [{ mediaType: "text/plain", kind: "text" }, "text", "text"],
  [{ mediaType: "application/jsonl", kind: "jsonLines" }, [{ a: 1 }, 2], '{"a":1}\n2\n'],
  [
    { mediaType: "application/x-www-form-urlencoded", kind: "form" },
    { a: ["b c", "&"], d: 1 },
    "a=b%20c&a=%26&d=1",
  ],
] as const)("writes a body as its media type says: %j, %j", (body, value, want) => {
  const operation: MockOperation = { method: "POST", path: "/\\#", bodies: [body], responses: {} };
  expect(writeRequest(apiOf(operation), operation, { body: value })).toEqual({
    method: "POST",
    path: "/%5C%23",
    headers: { "Content-Type": body === "json" ? "application/json" : body.mediaType },
    body: want,
  });
});

it("writes half a character as one that stands for what is broken", () => {
  const own: MockOperation = { method: "GET", path: "/things/{p}", responses: { 204: [] } };
  const params = { path: { p: "a\ud800" }, query: { "q\udc00": "\ud83d" } };
  expect(writeRequest(apiOf(own), own, { params }).path).toBe("/things/a%EF%BF%BD?q%EF%BF%BD=%EF%BF%BD");
});
