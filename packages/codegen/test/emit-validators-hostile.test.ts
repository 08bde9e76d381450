import type { JsonObject } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { emitModules } from "../src/emit-types.ts";
import { loadValidators, type Validator } from "./load-validators.ts";
import { schemaModel } from "./schema-model.ts";

async function load(schema: JsonObject): Promise<Validator> {
  return (await loadValidators(schemaModel({ Value: schema })))("Value");
}

/** The pointers to what is wrong with the value. */
async function issuesOf(schema: JsonObject, value: unknown): Promise<string[]> {
  return ((await load(schema))(value).issues ?? []).map(({ pointer }) => pointer);
}

const texts = [
  'quote " and \\ backslash \\" both',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
  "`backtick` ${1}",
  "line\nbreak\r\n\u2028\u2029",
  "</script><script>alert(1)</script>",
  "*/ // /* <!--",
  "() => schemaValue",
  "}; export default process; const x = {",
  "{{{ }",
  "'; process.exit(1); '",
  "日本語",
];

describe("a validator of a schema with text that looks like code", () => {
  it.each(texts)("takes %j as a name, a value and part of a pattern", async (text) => {
    const pattern = text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    const validate = await load({
      required: [text],
      properties: {
        [text]: { enum: [text, { [text]: [text] }] },
        pattern: { pattern },
        format: { format: text },
      },
      patternProperties: { [`^x-${pattern}`]: { const: text } },
      dependentRequired: { pattern: [text] },
      additionalProperties: false,
    });
    const valid = { [text]: text, pattern: `a ${text}`, format: text, [`x-${text}`]: text };
    expect(validate(valid)).toEqual({ value: valid });
    expect(validate({ [text]: { [text]: [text] } }).issues).toBeUndefined();
    const { issues = [] } = validate({ pattern: "", [`x-${text}`]: "", [`y${text}`]: 1 });
    expect(issues.map(({ keyword, path }) => [keyword, ...path])).toEqual([
      ["required"],
      ["additionalProperties", `y${text}`],
      ["pattern", "pattern"],
      ["const", `x-${text}`],
      ["dependentRequired"],
    ]);
    expect(issues[0]?.message).toBe(`must have required property '${text}'`);
  });

  it("leaves no such text in the files as it is", () => {
    for (const { text } of emitModules(
      schemaModel({ Value: { enum: [...texts, "\ud800"], required: texts, pattern: "</script>\u2028" } }),
    )) {
      expect(text).not.toMatch(/<\/script|<!--|[\u2028\u2029\r]|\p{Cs}/iu);
    }
  });

  it.each(["$ref", "format", "validator", "schemaValue", "formatDate", "types", "class", "0", "__proto__"])(
    "takes %s as the name of a property, though the module may have such a name itself",
    async (name) => {
      const schema = {
        properties: Object.fromEntries([[name, { minLength: 2, format: "date", validate: 1 }]]),
        required: [name],
        unevaluatedProperties: false,
      };
      expect(await issuesOf(schema, Object.fromEntries([[name, "2024-02-29"]]))).toEqual([]);
      expect(await issuesOf(schema, Object.fromEntries([[name, "x"]]))).toEqual([`/${name}`, `/${name}`]);
    },
  );
});

describe("a validator", () => {
  it.each(["constructor", "toString", "hasOwnProperty", "valueOf", "__proto__"])(
    "knows an own property %s from an inherited one",
    async (name) => {
      const own = (value: unknown): unknown => JSON.parse(`{ "${name}": ${JSON.stringify(value)} }`);
      const property = Object.fromEntries([[name, { type: "string" }]]);
      expect(await issuesOf({ properties: property }, {})).toEqual([]);
      expect(await issuesOf({ properties: property, additionalProperties: false }, own("x"))).toEqual([]);
      expect(await issuesOf({ properties: property }, own(1))).toEqual([`/${name}`]);
      expect(await issuesOf({ patternProperties: property }, own(1))).toEqual([`/${name}`]);
      expect(await issuesOf({ required: [name] }, {})).toEqual([""]);
      expect(await issuesOf({ required: [name] }, own(1))).toEqual([]);
      expect(
        await issuesOf({ anyOf: [{ properties: { a: true } }], unevaluatedProperties: false }, own(1)),
      ).toEqual([`/${name}`]);
      expect(
        await issuesOf(
          { allOf: [{ patternProperties: { "^a": true } }], unevaluatedProperties: false },
          own(1),
        ),
      ).toEqual([`/${name}`]);
      expect(await issuesOf({ enum: [own(1) as JsonObject] }, own(1))).toEqual([]);
      expect(await issuesOf({ enum: [own(1) as JsonObject] }, {})).toEqual([""]);
      expect(await issuesOf({ uniqueItems: true }, [own(1), own(1)])).toEqual([""]);
      expect(await issuesOf({ uniqueItems: true }, [{ other: {} }, own({}), { a: 1 }])).toEqual([]);
    },
  );

  it.each([
    [0.01, [19.99, 0.07, -4.35, 1e15, 0], [19.991, 0.001, 1e9 + 0.005]],
    [2, [1e22, -4, 0, 2 ** 60], [3, 0.5]],
    [0.1, [0.3, 0.7, 1], [0.35]],
    [1e-7, [3e-7, 1], [1.5e-7]],
  ])("knows the multiples of %d", async (multipleOf, valid, invalid) => {
    const validate = await load({ multipleOf });
    expect([...valid, ...invalid].filter((value) => validate(value).issues === undefined)).toEqual(valid);
  });

  it("accepts what OpenAPI 3.1 allows beside JSON Schema, and takes nothing in it for a keyword", async () => {
    const schema: JsonObject = {
      nullable: true,
      $async: true,
      "x-internal": { type: "wrong" },
      example: { $id: "#", $anchor: "not an anchor", $ref: "#/nowhere" },
      examples: [{ $ref: "#/nowhere" }],
      discriminator: { propertyName: "kind" },
      xml: { name: "a" },
      externalDocs: { url: "https://example.com" },
      $comment: "c",
      properties: {
        $ref: { type: "string" },
        id: { $id: "https://example.com/a", format: "snowflake", deprecated: true },
      },
    };
    expect(await issuesOf(schema, { $ref: 1 })).toEqual(["/$ref"]);
    expect(await issuesOf({ ...schema, type: "string" }, null)).toEqual([""]);
  });

  it("accepts a pattern that is only valid without the flag u", async () => {
    expect(await issuesOf({ pattern: "^[\\w-.]+\\@\\_$" }, "a-b.c@_")).toEqual([]);
    expect(await issuesOf({ pattern: "^.$" }, "😀")).toEqual([]);
  });

  it("does not count what an `if` has seen that the value does not fulfil", async () => {
    const named = { properties: { name: { type: "string" } } };
    const model = schemaModel({
      Named: named,
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword
      Value: { if: { $ref: "#/$defs/Named" }, then: { minProperties: 1 }, unevaluatedProperties: false },
    });
    const validate = (await loadValidators(model))("Value");
    expect(validate({ name: "a" }).issues).toBeUndefined();
    expect(validate({ name: 1 }).issues).toMatchObject([
      { pointer: "/name", keyword: "unevaluatedProperties" },
    ]);
  });

  it("does not let what one schema has seen count for another", async () => {
    const ref = { $ref: "#/$defs/Base" };
    const model = schemaModel({
      Base: { properties: { a: true } },
      First: { allOf: [ref], properties: { b: true }, unevaluatedProperties: false },
      Second: { allOf: [ref], properties: { c: true }, unevaluatedProperties: false },
    });
    const validator = await loadValidators(model);
    expect(validator("First")({ a: 1, b: 1 }).issues).toBeUndefined();
    expect(validator("Second")({ a: 1, b: 1, c: 1 }).issues).toMatchObject([
      { pointer: "/b", keyword: "unevaluatedProperties" },
    ]);
  });
});
