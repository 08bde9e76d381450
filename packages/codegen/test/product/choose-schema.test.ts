import { describe, expect, it } from "vitest";
import { chooseReceived, chooseSent } from "../../src/product/readme/choose-schema.ts";
import { readModel } from "../read-model.ts";

const text = { type: "string" };
const ref = (name: string) => ({ "application/json": { schema: { $ref: `#/components/schemas/${name}` } } });

/** The model of an API that is sent an `In`, of which there is an example, and answers with an `Out`; or has neither. */
async function modelOf(schemas: Readonly<Record<string, object>>, isUsed = true, example?: object) {
  const put = {
    operationId: "put",
    requestBody: { content: { "application/json": { ...ref("In")["application/json"], example } } },
    responses: { 200: { description: "", content: ref("Out") } },
  };
  const paths = isUsed ? { "/": { put } } : {};
  const info = { title: "", version: "1" };
  const document = { openapi: "3.1.0", info, paths, components: { schemas } };
  return (await readModel("specs/things.yaml", JSON.stringify(document))).model;
}

const objectOf = (properties: Readonly<Record<string, object>>) => ({ type: "object", properties });

describe("the schema of what is sent that READMEs show", () => {
  it("is one that a body leads to", async () => {
    const schemas = { First: objectOf({ a: text }), In: objectOf({ b: text }), Out: objectOf({ c: text }) };
    expect(chooseSent(await modelOf(schemas))).toMatchObject({ schema: { name: "In" }, member: "b" });
  });

  it("is the first where nothing is sent", async () => {
    const schemas = { None: objectOf({ a: { type: "integer" } }), First: objectOf({ a: text }) };
    expect(chooseSent(await modelOf(schemas, false))).toMatchObject({ schema: { name: "First" } });
  });

  it("is none where no object has a text", async () => {
    expect(
      chooseSent(await modelOf({ In: objectOf({ a: { type: "integer" } }), Out: text })),
    ).toBeUndefined();
  });
});

describe("the schema of what comes back that READMEs show", () => {
  it("is one with a name, within what is around it", async () => {
    const inner = [{ $ref: "#/components/schemas/Error" }, { $ref: "#/components/schemas/Thing" }];
    const schemas = {
      In: text,
      Out: objectOf({ error: inner[0] ?? {}, thing: inner[1] ?? {} }),
      Error: objectOf({ message: text }),
      Thing: objectOf({ id: text, name: text }),
    };
    expect(chooseReceived(await modelOf(schemas))).toMatchObject({
      schema: { name: "Thing" },
      member: "name",
    });
  });
});

describe("the text of a schema that READMEs show", () => {
  it.each([
    ["that is not described", { x: "not described", ok: "fine" }],
    ["of several lines", { a: "two\nlines", ok: "fine" }],
    ["that is long", { a: "long ".repeat(20), ok: "fine" }],
    ["that tests look for", { a: "is undefined", ok: "fine" }],
    ["that is empty", { a: "", ok: "fine" }],
  ])("is none %s", async (_, example) => {
    const schemas = { In: objectOf({ a: text, ok: text }), Out: text };
    expect(chooseSent(await modelOf(schemas, true, example))).toMatchObject({ member: "ok", text: "fine" });
  });
});
