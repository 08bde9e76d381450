import { loadComparable } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { compareSpecs } from "../src/compare-specs.ts";
import type { Verdict } from "../src/model.ts";

type Node = Record<string, unknown>;

const S = { type: "string" };
const I = { type: "integer" };
const json = (schema: unknown): Node => ({ "application/json": { schema } });

function description(operation: Node, rest: Node = {}): Node {
  const paths = { "/t": { post: { responses: { "204": { description: "Done" } }, ...operation } } };
  return { openapi: "3.1.0", info: { title: "T", version: "1" }, paths, ...rest };
}

const components = (schemas: Node): Node => ({ components: { schemas } });
const sent = (schema: unknown, schemas: Node = {}): Node =>
  description({ requestBody: { content: json(schema) } }, components(schemas));
const given = (schema: unknown, schemas: Node = {}): Node =>
  description({ responses: { "200": { description: "It", content: json(schema) } } }, components(schemas));
const answers = (responses: Node): Node => description({ responses });
const parameter = (one: Node): Node => description({ parameters: [one] });
const at = (path: string, names: readonly string[]): Node => ({
  ...description({}),
  paths: {
    [path]: {
      get: {
        parameters: names.map((name) => ({ name, in: "path", required: true, schema: S })),
        responses: { "204": { description: "Done" } },
      },
    },
  },
});
const ref = (name: string): Node => ({ $ref: `#/components/schemas/${name}` });
const done = { description: "Done" };
const failed = { description: "Failed", content: json(S) };
const two = (security: readonly Node[]): Node => ({
  ...description({}),
  security,
  components: {
    securitySchemes: Object.fromEntries(
      ["a", "b"].map((key) => [
        key,
        {
          type: "oauth2",
          flows: { password: { tokenUrl: "https://a.example", scopes: { r: "r", w: "w" } } },
        },
      ]),
    ),
  },
});

async function verdictOn(before: Node, after: Node): Promise<Verdict> {
  const [old, next] = await Promise.all(
    [before, after].map(
      async (one) => (await loadComparable({ file: "specs/t.json", text: JSON.stringify(one) })).comparable,
    ),
  );
  return compareSpecs(old as NonNullable<typeof old>, next as NonNullable<typeof next>);
}

async function bumpOf(before: Node, after: Node): Promise<string> {
  return (await verdictOn(before, after)).packages.client.bump;
}

async function changesOf(before: Node, after: Node): Promise<Verdict["changes"]> {
  return (await verdictOn(before, after)).changes;
}

describe("a verdict", () => {
  it.each<[string, Node, Node]>([
    [
      "of a success that is gone beside a `default`",
      answers({ "204": done, default: failed }),
      answers({ "202": done, default: failed }),
    ],
    [
      "of a success that `default` alone described",
      answers({ default: failed }),
      answers({ default: failed, "200": { description: "It", content: json(I) } }),
    ],
    [
      "of what a schema behind `contains` takes",
      sent({ type: "array", contains: ref("A") }, { A: S }),
      sent({ type: "array", contains: ref("A") }, { A: I }),
    ],
    [
      "of what a schema behind `not` takes",
      sent({ type: "string", not: ref("A") }, { A: { const: "a" } }),
      sent({ type: "string", not: ref("A") }, { A: { enum: ["a", "b"] } }),
    ],
    [
      "of items that two parts speak of",
      sent(
        { allOf: [ref("B"), { properties: { l: { items: ref("Y") } } }] },
        { B: { type: "object", properties: { l: { type: "array", items: {} } } }, Y: S },
      ),
      sent(
        { allOf: [ref("B"), { properties: { l: { items: ref("Y") } } }] },
        { B: { type: "object", properties: { l: { type: "array", items: {} } } }, Y: I },
      ),
    ],
    [
      "of a media type that a range let through",
      description({ requestBody: { content: { "*/*": { schema: S } } } }),
      description({ requestBody: { content: { "*/*": { schema: S }, ...json(I) } } }),
    ],
    ["of scopes of two schemes alike", two([{ a: ["r"], b: ["r"] }]), two([{ a: ["w"], b: ["r"] }])],
    ["of path parameters that change places", at("/a/{x}/{y}", ["x", "y"]), at("/a/{y}/{x}", ["y", "x"])],
    [
      "of JSON that is called text",
      description({ requestBody: { content: { "text/json": { schema: I } } } }),
      description({ requestBody: { content: { "text/json": { schema: S } } } }),
    ],
    [
      "of what a form's member is written as",
      description({
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { f: S } },
              encoding: { f: { contentType: "image/png" } },
            },
          },
        },
      }),
      description({
        requestBody: {
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { f: S } },
              encoding: { f: { contentType: "image/jpeg" } },
            },
          },
        },
      }),
    ],
    [
      "of a header that has content",
      answers({ "200": { ...done, headers: { A: { content: json(S) } } } }),
      answers({ "200": { ...done, headers: { A: { content: json(I) } } } }),
    ],
    [
      "of one of two keys of a media type",
      answers({
        "200": {
          ...done,
          content: { "application/json": { schema: S }, "application/json; charset=utf-8": { schema: S } },
        },
      }),
      answers({
        "200": {
          ...done,
          content: { "application/json": { schema: I }, "application/json; charset=utf-8": { schema: S } },
        },
      }),
    ],
    [
      "of reserved characters that are escaped now",
      parameter({ name: "a", in: "query", schema: S, allowReserved: true }),
      parameter({ name: "a", in: "query", schema: S }),
    ],
    ["of another path", at("/a", []), at("/a/", [])],
  ])("is major %s", async (_, before, after) => {
    expect(await bumpOf(before, after)).toBe("major");
  });

  it.each<[string, Node, Node]>([
    [
      "of an empty value that is refused in so many words",
      parameter({ name: "a", in: "query", schema: S }),
      parameter({ name: "a", in: "query", schema: S, allowEmptyValue: false }),
    ],
    [
      "of what is said not to be deprecated",
      parameter({ name: "a", in: "query", schema: S }),
      parameter({ name: "a", in: "query", schema: S, deprecated: false }),
    ],
    [
      "of a type that overrides itself in a type that is derived",
      given(ref("D"), {
        B: { type: "object", properties: { up: ref("B") } },
        D: { allOf: [ref("B"), { properties: { up: ref("D") } }] },
      }),
      given(ref("D"), {
        B: { type: "object", properties: { up: ref("B") } },
        D: { allOf: [ref("B"), { properties: { up: ref("D") } }] },
      }),
    ],
    [
      "of parameters of the same path in another order",
      {
        ...at("/a/{x}", ["x"]),
        paths: { ...(at("/a/{x}", ["x"])["paths"] as Node), ...(at("/a/{y}", ["y"])["paths"] as Node) },
      },
      {
        ...at("/a/{x}", ["x"]),
        paths: { ...(at("/a/{y}", ["y"])["paths"] as Node), ...(at("/a/{x}", ["x"])["paths"] as Node) },
      },
    ],
  ])("is none %s", async (_, before, after) => {
    expect(await bumpOf(before, after)).toBe("none");
  });

  it.each<[string, Node, Node]>([
    [
      "lists of themselves",
      parameter({ name: "a", in: "query", schema: ref("A") }),
      parameter({ name: "a", in: "query", schema: ref("A") }),
    ],
  ])("comes to an end for %s", async (_, before, after) => {
    const limited = (maxItems: number): Node =>
      components({ A: { type: "array", items: ref("A"), maxItems } });
    expect(await bumpOf({ ...before, ...limited(5) }, { ...after, ...limited(3) })).toBe("major");
  });

  it.each([sent, given])("is a patch where properties move into the forms of a schema", async (place) => {
    const forms = [{ properties: { a: S } }, { properties: { b: S } }];
    const before = place({ type: "object", properties: { t: S }, required: ["t"], anyOf: forms });
    const own = (name: string): Node => ({
      type: "object",
      properties: { t: S, [name]: S },
      required: ["t"],
    });
    expect(await bumpOf(before, place({ anyOf: [own("a"), own("b")] }))).toBe("patch");
  });

  it("has an id of its own for each value that something becomes", async () => {
    const limited = (maxLength: number): Node => sent({ type: "string", maxLength });
    const ids = await Promise.all(
      [8, 2].map(async (length) => (await changesOf(limited(10), limited(length))).map(({ id }) => id)),
    );
    expect(new Set(ids.flat()).size).toBe(2);
  });

  it("comes to an end for a schema that is part of itself", async () => {
    const endless = (minLength: number): Node =>
      sent(ref("A"), { A: { type: "string", allOf: [ref("A"), { minLength }] } });
    expect(["major", "minor"]).toContain(await bumpOf(endless(1), endless(2)));
  });
});
