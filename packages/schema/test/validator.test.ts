import { describe, expect, it } from "vitest";
import { allKeywords } from "../src/all-keywords.ts";
import { checker } from "../src/checker.ts";
import * as formats from "../src/formats/formats.ts";
import type { Failure, Schema, Vocabulary } from "../src/schema.ts";
import { validator } from "../src/validator.ts";
import type { Json } from "./json.ts";
import { cases, definitions } from "./validator-cases.ts";

const vocabulary: Vocabulary = {
  target: (ref) => definitions[String(ref).slice("#/$defs/".length)] as Schema,
  format: (name) => Object.values(formats).find((format) => format.name === name),
  keywords: () => allKeywords,
  compiled: new Map(),
};

const failuresOf = (schema: Json, value: unknown): readonly Failure[] | undefined =>
  checker(schema as Schema, vocabulary)(value);

describe.each(cases)("$name", ({ schema, valid, invalid }) => {
  it.each(valid.map((value) => [JSON.stringify(value), value]))("accepts %s", (_, value) => {
    expect(failuresOf(schema, value)).toBeUndefined();
  });

  it.each(invalid.map((value) => [JSON.stringify(value), value]))("refuses %s", (_, value) => {
    expect(failuresOf(schema, value)).not.toHaveLength(0);
    expect(failuresOf(schema, value)).toBeDefined();
  });

  it("says the opposite within not", () => {
    for (const value of valid) expect(failuresOf({ not: schema }, value)).toHaveLength(1);
    for (const value of invalid) expect(failuresOf({ not: schema }, value)).toBeUndefined();
  });

  it("tells failures only of what is invalid within anyOf", () => {
    for (const value of valid) expect(failuresOf({ anyOf: [false, schema] }, value)).toBeUndefined();
    for (const value of invalid)
      expect(failuresOf({ anyOf: [schema] }, value)?.at(-1)?.keyword).toBe("anyOf");
  });
});

describe("a checker", () => {
  it("tells every failure with its place", () => {
    const schema = {
      type: "object",
      required: ["a"],
      properties: { list: { items: { type: "string", enum: ["a", "b"] } }, "x/y": { minimum: 1 } },
      additionalProperties: false,
    };
    expect(failuresOf(schema, { list: ["a", 1], "x/y": 0, z: 1 })).toEqual([
      { message: "must have required property 'a'", path: [], keyword: "required", expected: "a" },
      { message: "must NOT have additional properties", path: ["z"], keyword: "additionalProperties" },
      { message: "must be string", path: ["list", 1], keyword: "type" },
      {
        message: "must be equal to one of the allowed values",
        path: ["list", 1],
        keyword: "enum",
        expected: ["a", "b"],
      },
      { message: "must be >= 1", path: ["x/y"], keyword: "minimum" },
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1, Symbol("a"), 1n])(
    "takes %o for no value of JSON",
    (value) => {
      const types = ["string", "number", "integer", "boolean", "null", "array", "object"];
      expect(failuresOf({ type: types }, value)).toHaveLength(1);
      expect(failuresOf({ enum: [null, 0, "", "NaN", "undefined"] }, value)).toHaveLength(1);
      expect(failuresOf({ uniqueItems: true }, [[value], ["a"]])).toBeUndefined();
    },
  );

  it("takes a property that is undefined for absent", () => {
    expect(failuresOf({ required: ["a"] }, { a: undefined })).toHaveLength(1);
    expect(failuresOf({ properties: { a: false } }, { a: undefined })).toBeUndefined();
  });

  it("takes no inherited property for one of the value", () => {
    const value = Object.create({ a: 1 });
    expect(failuresOf({ properties: { a: false } }, value)).toBeUndefined();
    expect(failuresOf({ additionalProperties: false }, value)).toBeUndefined();
    expect(failuresOf({ required: ["a"] }, value)).toHaveLength(1);
  });

  it.each([
    ["in its items", { items: { $ref: "#/$defs/Nested" } }],
    [
      "in its items, through others",
      { allOf: [{ anyOf: [{ oneOf: [{ items: { $ref: "#/$defs/Nested" } }] }] }] },
    ],
    ["in a list that must be unique", { uniqueItems: true }],
    ["compared with a constant", { const: [[1]] }],
  ])("refuses a value that is too deep %s, and one that contains itself", (_, schema) => {
    const nested: Vocabulary = { ...vocabulary, target: () => schema, compiled: new Map() };
    const check = checker(schema, nested);
    const circular: unknown[] = [];
    circular.push(circular, circular);
    let deep: unknown[] = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    for (const value of [circular, deep]) {
      expect(check(value)).toEqual([
        { message: "must NOT be nested too deeply", path: [], keyword: "depth" },
      ]);
    }
  });

  it.each([
    { anyOf: [false, true] },
    { oneOf: [false, true] },
    { contains: { const: 1 } },
    { not: false },
    { if: false },
  ])("tells nothing of %j where something else is wrong", (schema) => {
    expect(failuresOf({ allOf: [schema, { maxItems: 1 }] }, [1, 2])).toMatchObject([{ keyword: "maxItems" }]);
  });

  it("tells a failure once, though the schema comes back to itself", () => {
    expect(failuresOf({ $ref: "#/$defs/Itself" }, 1)).toMatchObject([{ keyword: "type" }]);
    const itself = definitions["Itself"] as Schema;
    expect(checker(itself, vocabulary)(1)).toMatchObject([{ keyword: "type" }]);
  });

  it("knows what comes back to itself also after it has looked at members", () => {
    const schema: Json = { allOf: [{ properties: { a: true } }, { $ref: "" }] };
    const check = checker(schema, { ...vocabulary, target: () => schema, compiled: new Map() });
    expect(check({ a: 1 })).toBeUndefined();
  });

  it("refuses the same depth everywhere, whatever the engine's stack", () => {
    const lists = (depth: number): Json => (depth === 0 ? [] : [lists(depth - 1)]);
    const schema: Json = { items: { $ref: "" } };
    const check = checker(schema, { ...vocabulary, target: () => schema, compiled: new Map() });
    expect(check(lists(500))).toBeUndefined();
    expect(check(lists(501))).toMatchObject([{ keyword: "depth" }]);
  });

  it("takes a value that is wide", () => {
    expect(failuresOf({ items: { items: { type: "number" } } }, Array(5000).fill([1]))).toBeUndefined();
  });

  it("takes a value that is as deep as any real one", () => {
    let deep: Json = { value: 1 };
    for (let depth = 0; depth < 200; depth++) deep = { children: [deep] };
    expect(failuresOf({ $ref: "#/$defs/Tree" }, deep)).toBeUndefined();
  });

  it("refuses values of a schema that is too deep", () => {
    const nots = (depth: number): Json => (depth === 0 ? true : { not: nots(depth - 1) });
    expect(failuresOf(nots(500), 1)).toBeUndefined();
    expect(failuresOf(nots(502), 1)).toMatchObject([{ keyword: "depth" }]);
  });

  it("does not hide an error of the value itself", () => {
    const value = {
      get a(): never {
        throw new TypeError("no");
      },
    };
    expect(() => failuresOf({ required: ["a"] }, value)).toThrow("no");
  });

  it("compiles no schema twice", () => {
    let followed = 0;
    const schema = { items: { $ref: "x" } };
    const target = (): Schema => {
      followed++;
      return { type: "number" };
    };
    const check = checker(schema, { ...vocabulary, target, compiled: new Map() });
    expect([check([1, 2]), check([3]), followed]).toEqual([undefined, undefined, 1]);
  });
});

describe("a validator", () => {
  interface Tree {
    readonly children?: readonly Tree[];
  }
  const tree: Schema = { type: "object", properties: { children: { items: { $ref: () => tree } } } };
  const validate = validator<Tree>(tree);

  it("gives the value itself, or the issues with message, path, pointer and keyword", () => {
    const value = { children: [{}] };
    expect(validate(value).value).toBe(value);
    expect(validate({ children: [{ children: [1] }] })).toEqual({
      issues: [
        {
          message: "must be object",
          path: ["children", 0, "children", 0],
          pointer: "/children/0/children/0",
          keyword: "type",
        },
      ],
    });
  });

  it("escapes a key in a pointer", () => {
    const { issues } = validator({ additionalProperties: { items: false } })({ "0/~": [1] });
    expect(issues).toMatchObject([{ path: ["0/~", 0], pointer: "/0~1~0/0" }]);
  });

  it("is a Standard Schema", () => {
    const { version, vendor, validate: standard } = validate["~standard"];
    expect([version, vendor, standard({})]).toEqual([1, "specmint", { value: {} }]);
  });
});
