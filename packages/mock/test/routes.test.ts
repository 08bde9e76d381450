import { expect, it } from "vitest";
import type { MockApi } from "../src/api.ts";
import { matchPath, pathPattern, splitPath } from "../src/route/path-pattern.ts";
import { makeRouter } from "../src/route/router.ts";
import { api } from "./groups-api.ts";

const router = makeRouter(api);

function find(method: string, url: string): unknown {
  const found = router.find(method, new URL(url));
  return "operation" in found ? [found.name, Object.fromEntries(found.path)] : found;
}

it.each([
  ["below a server", "https://api.example.com/v1/groups/g1", ["readGroup", { id: "g1" }]],
  ["below a server that stands elsewhere", "http://127.0.0.1:4010/v1/groups/g1", ["readGroup", { id: "g1" }]],
  ["without what is before it", "http://127.0.0.1:4010/groups/g1", ["readGroup", { id: "g1" }]],
  ["with a query", "https://api.example.com/v1/groups/g1?a=/b", ["readGroup", { id: "g1" }]],
  ["as it is written", "https://api.example.com/v1/groups/a%2Fb", ["readGroup", { id: "a%2Fb" }]],
  ["with a text before a parameter", "https://api.example.com/v1/groups/own", ["readOwn", {}]],
  ["with an encoded text", "https://api.example.com/v1/groups/o%77n", ["readOwn", {}]],
  [
    "with a parameter beside text",
    "https://api.example.com/v1/groups/g1/export.csv",
    ["exportGroup", { id: "g1", format: "csv" }],
  ],
])("finds the operation of a path %s", (_, url, want) => {
  expect(find("GET", url)).toEqual(want);
});

it.each([
  ["GET", "/v1/group/g1", [], "GET /groups/{id}"],
  ["PUT", "/v1/group/g1", [], "PUT /groups/{id}"],
  ["DELETE", "/v1/groups/g1", ["GET", "PUT"], "GET /groups/{id}"],
  ["GET", "/v1/groups/", [], "GET /groups/{id}"],
  ["GET", "/v1/groups/g1/", [], "GET /groups/{id}"],
  ["GET", "/v2/groups/g1", [], "GET /groups/{id}"],
  ["GET", "/v1/groups/g1/export.", [], "GET /groups/{id}/export.{format}"],
  ["GET", `/${"a/".repeat(5000)}`, [], "GET /groups/{id}/export.{format}"],
])("says what is the nearest to %s %s", (method, path, methods, nearest) => {
  expect(find(method, `https://api.example.com${path}`)).toEqual({ methods, nearest });
});

it("knows which addresses are its own", () => {
  const isServed = (url: string): boolean => router.isServed("GET", new URL(url));
  expect(isServed("https://api.example.com/v1/anything")).toBe(true);
  expect(isServed("https://acme.example.org/anything")).toBe(true);
  expect(isServed("https://API.example.com/v1")).toBe(true);
  expect(isServed("https://api.example.com/v11/groups/g1")).toBe(false);
  expect(isServed("https://api.example.com.evil.org/v1/groups/g1")).toBe(false);
  expect(isServed("http://api.example.com/v1/groups/g1")).toBe(false);
  expect(isServed("https://example.org/groups/g1")).toBe(false);
});

it("takes for its own, where the host may be any, only what an operation takes", () => {
  const anywhere = makeRouter({ ...api, servers: ["https://{host}/v1"] });
  const isServed = (url: string): boolean => anywhere.isServed("GET", new URL(url));
  expect(isServed("https://acme.example.net/v1/groups/g1")).toBe(true);
  expect(isServed("https://acme.example.net/v1/other")).toBe(false);
});

it("has every text of a path between two parameters", () => {
  const pattern = pathPattern("/compare/{base}...{head}");
  expect(matchPath(pattern, splitPath("/compare/a...b...c"))).toEqual(
    new Map([
      ["base", "a"],
      ["head", "b...c"],
    ]),
  );
  expect(matchPath(pattern, splitPath("/compare/...b"))).toBeUndefined();
  expect(matchPath(pattern, splitPath("/compare/a..."))).toBeUndefined();
});

it("prefers what is more exact, whatever the order", () => {
  const operation = (path: string): MockApi["operations"][string] => ({ method: "GET", path, responses: {} });
  const paths = ["/{a}/{b}", "/{a}/{b}.json", "/{a}/list", "/own/{b}", "/own/list"];
  const operations = Object.fromEntries(paths.map((path) => [path, operation(path)]));
  const own = makeRouter({ ...api, servers: [], operations });
  const asked = ["/x/y", "/x/y.json", "/x/list", "/own/y", "/own/list"];
  const found = asked.map((path) => own.find("GET", new URL(`https://any.example${path}`)));
  expect(found.map((one) => "name" in one && one.name)).toEqual(paths);
});

it("finds operations that a query tells apart", () => {
  const operation = (path: string): MockApi["operations"][string] => ({ method: "GET", path, responses: {} });
  const operations = { other: operation("/things"), merge: operation("/things?action=merge") };
  const own = makeRouter({ ...api, servers: [], operations });
  const nameOf = (path: string): unknown => {
    const found = own.find("GET", new URL(`https://any.example${path}`));
    return "name" in found && found.name;
  };
  expect(nameOf("/things?a=b&action=merge")).toBe("merge");
  expect(nameOf("/things?action=other")).toBe("other");
});

it("reads a parameter of the query that a path has behind it", () => {
  const path = "/things/{id}?stage=is-{stage}";
  const operations = { staged: { method: "GET", path, responses: {} } } as const;
  const own = makeRouter({ ...api, servers: [], operations });
  const pathOf = (url: string): unknown => {
    const found = own.find("GET", new URL(url, "https://any.example"));
    return "path" in found && Object.fromEntries(found.path);
  };
  expect(pathOf("/things/1?stage=is-a%2Fb&other=2")).toEqual({ id: "1", stage: "a%2Fb" });
  expect(pathOf("/things/1?stage=is-")).toBe(false);
  expect(pathOf("/things/1")).toBe(false);
});
