import { describe, expect, it } from "vitest";
import { directionAt } from "../src/direction-at.ts";
import type { JsonObject } from "../src/index.ts";
import { findSchemaForms } from "../src/settle/schema-forms.ts";
import { documentOf, documentsOf, pathOf, receivedOf, sentOf, to } from "./settle-schemas.ts";

const text: JsonObject = { type: "string" };
const id: JsonObject = { type: "string", readOnly: true };
const secret: JsonObject = { type: "string", writeOnly: true };
const object = (properties: JsonObject, required?: readonly string[]): JsonObject => ({
  type: "object",
  ...(required ? { required } : {}),
  properties,
});

describe("readOnly and writeOnly", () => {
  it.each<[string, JsonObject, JsonObject, JsonObject]>([
    [
      "properties and `required`",
      { A: object({ id, name: text, secret }, ["id", "name", "secret"]) },
      { A: object({ name: text, secret: text }, ["name", "secret"]) },
      { A: object({ id: text, name: text }, ["id", "name"]) },
    ],
    [
      "marks that say no",
      { A: object({ a: { type: "string", readOnly: false, writeOnly: false } }, ["a"]) },
      { A: object({ a: text }, ["a"]) },
      { A: object({ a: text }, ["a"]) },
    ],
    [
      "objects inside objects and lists",
      { A: object({ a: object({ id }), b: { type: "array", items: object({ id, name: text }, ["id"]) } }) },
      { A: object({ a: object({}), b: { type: "array", items: object({ name: text }, []) } }) },
      {
        A: object({
          a: object({ id: text }),
          b: { type: "array", items: object({ id: text, name: text }, ["id"]) },
        }),
      },
    ],
    [
      "a property that refers to a schema with the mark",
      { Id: id, A: object({ id: to("Id"), name: to("Name") }, ["id"]), Name: text },
      { Id: text, A: object({ name: to("Name") }, []), Name: text },
      { Id: text, A: object({ id: to("Id"), name: to("Name") }, ["id"]), Name: text },
    ],
    [
      "a mark beside a reference, and one in `allOf`",
      {
        B: text,
        A: object({ a: { ...to("B"), readOnly: true }, b: { allOf: [to("B"), { readOnly: true }] } }),
      },
      { B: text, A: object({}) },
      { B: text, A: object({ a: to("B"), b: { allOf: [to("B"), {}] } }) },
    ],
    [
      "a branch that requires what another describes",
      {
        B: object({ id }),
        A: {
          allOf: [to("B"), { required: ["id"] }, object({ name: text }, ["name", "id"])],
          required: ["id"],
        },
      },
      {
        B: object({}),
        A: { allOf: [to("B"), { required: [] }, object({ name: text }, ["name"])], required: [] },
      },
      {
        B: object({ id: text }),
        A: {
          allOf: [to("B"), { required: ["id"] }, object({ name: text }, ["name", "id"])],
          required: ["id"],
        },
      },
    ],
    [
      "branches of `oneOf` and `anyOf`",
      {
        A: {
          ...object({ id }),
          oneOf: [{ required: ["id"] }, { required: ["name"] }],
          anyOf: [object({ id }, ["id"])],
        },
      },
      { A: { ...object({}), oneOf: [{ required: [] }, { required: ["name"] }], anyOf: [object({}, [])] } },
      {
        A: {
          ...object({ id: text }),
          oneOf: [{ required: ["id"] }, { required: ["name"] }],
          anyOf: [object({ id: text }, ["id"])],
        },
      },
    ],
    [
      "properties with the names of the marks",
      { A: object({ readOnly: text, writeOnly: id }) },
      { A: object({ readOnly: text }) },
      { A: object({ readOnly: text, writeOnly: text }) },
    ],
  ])("are gone, and so is what is not sent: %s", (_, given, sent, received) => {
    expect(sentOf(given)).toEqual(sent);
    expect(receivedOf(given)).toEqual(received);
  });
});

describe("a default", () => {
  it("asks for nothing in either direction", () => {
    const schemas = {
      A: object({ a: { default: 1 }, b: { default: null }, c: to("D"), d: { allOf: [{ default: 1 }] } }),
      D: { default: "x" },
    };
    expect(sentOf(schemas)).toEqual(schemas);
    expect(receivedOf(schemas)).toEqual(schemas);
  });
});

describe("a document", () => {
  it("without anything to settle stays the same object", () => {
    const document = documentOf({ A: object({ a: text }, ["a"]) });
    expect(documentsOf(document)).toEqual({ request: document, response: document });
    expect(documentsOf(document).request).toBe(document);
    expect(documentsOf(document).response).toBe(document);
  });
});

describe("findSchemaForms", () => {
  const schemas: JsonObject = {
    Same: object({ a: text }),
    Marked: object({ id, a: text }),
    Around: { type: "array", items: to("Marked") },
    Further: object({ around: to("Around"), same: to("Same") }),
    Own: object({ id }),
    Self: object({ id, self: to("Self") }),
  };
  const formsOf = (paths: JsonObject): ReturnType<typeof findSchemaForms> =>
    findSchemaForms(documentsOf(documentOf(schemas, paths)));

  it.each<[string, JsonObject, readonly string[]]>([
    ["both ways", pathOf(to("Marked"), to("Marked")), ["Marked"]],
    ["both ways by way of others", pathOf(to("Further"), to("Around")), ["Marked", "Around"]],
    ["both ways inside another schema", pathOf({ items: to("Own") }, { not: to("Own") }), ["Own"]],
    ["both ways and refer to themselves", pathOf(to("Self"), to("Self")), ["Self"]],
    ["only in requests", pathOf(to("Further"), undefined), []],
    ["only in responses", pathOf(undefined, to("Further")), []],
    ["different ones each way", pathOf(to("Own"), to("Marked")), []],
    ["both ways and without a difference", pathOf(to("Same"), to("Same")), []],
    ["nowhere", {}, []],
  ])("splits schemas that are used %s", (_, paths, want) => {
    expect([...formsOf(paths).split].sort()).toEqual([...want].sort());
  });

  it("knows the direction of schemas with one form", () => {
    const { directionOf } = formsOf(pathOf(to("Further"), to("Own")));
    const directions = Object.keys(schemas).map((key) => [key, directionOf(key)]);
    expect(Object.fromEntries(directions)).toEqual({
      Same: "request",
      Marked: "request",
      Around: "request",
      Further: "request",
      Own: "response",
      Self: "response",
    });
  });

  it("takes what a webhook sends for received", () => {
    const { directionOf, split } = findSchemaForms(
      documentsOf({ ...documentOf(schemas), webhooks: pathOf(to("Marked"), to("Own")) }),
    );
    expect([...split]).toEqual([]);
    expect([directionOf("Marked"), directionOf("Own")]).toEqual(["response", "request"]);
  });

  it("takes a media type with a name for both", () => {
    const document = documentOf(schemas);
    const components = {
      ...(document["components"] as JsonObject),
      mediaTypes: { m: { schema: to("Own") } },
    };
    expect([...findSchemaForms(documentsOf({ ...document, components })).split]).toEqual(["Own"]);
  });
});

describe("directionAt", () => {
  it.each<[string, string | undefined]>([
    ["paths /a post requestBody content application/json schema", "request"],
    ["paths /a post responses 200 content application/json schema", "response"],
    ["paths /a post responses 200 headers X schema", "response"],
    ["paths /a parameters 0 schema", "request"],
    ["paths /a additionalOperations responses parameters 0 schema", "request"],
    ["paths parameters post responses 200", "response"],
    ["paths /a post responses 200 content a/b schema properties parameters", "response"],
    ["paths /a post responses 200 content a/b schema properties callbacks", "response"],
    ["paths /a post requestBody content a/b schema properties headers items", "request"],
    ["paths /a post requestBody content a/b encoding f headers X schema", "request"],
    ["paths /a post callbacks parameters headers put requestBody content", "response"],
    ["paths /a post callbacks done {$url} put responses 200", "request"],
    ["webhooks responses post requestBody content", "response"],
    ["webhooks done post responses 200", "request"],
    ["components schemas responses", undefined],
    ["components mediaTypes m schema properties headers", undefined],
    ["components headers parameters schema", "response"],
    ["components parameters headers schema", "request"],
    ["components requestBodies responses content", "request"],
    ["components responses requestBody content", "response"],
    ["components callbacks responses {$url} post requestBody", "response"],
    ["components pathItems responses post requestBody", "request"],
    ["servers 0", undefined],
  ])("knows who sends what stands at %s", (tokens, want) => {
    expect(directionAt(tokens.split(" "))).toBe(want);
  });
});
