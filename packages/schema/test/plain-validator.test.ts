import { describe, expect, it } from "vitest";
import {
  type Definition,
  formats,
  type Schema,
  standalone,
  UnresolvedRefError,
  validate,
  validator,
} from "../src/index.ts";

describe("a validator of a plain JSON Schema", () => {
  const schema = {
    type: "object",
    properties: { friends: { type: "array", items: { $ref: "#" } }, born: { $ref: "#/$defs/a~1day%25" } },
    $defs: { "a/day%": { type: "string", format: "date" } },
    unevaluatedProperties: false,
  } as const;

  it("follows references into the schema, and asserts formats", () => {
    expect(validate(schema, { friends: [{ born: "2024-02-29" }] }).issues).toBeUndefined();
    expect(validate(schema, { friends: [{ born: "2023-02-29" }, { age: 1 }] }).issues).toMatchObject([
      { pointer: "/friends/0/born", keyword: "format" },
      { pointer: "/friends/1/age", keyword: "unevaluatedProperties" },
    ]);
  });

  it("gives the value itself, and is a Standard Schema", () => {
    const value = {};
    const validateOne = validator<{ readonly friends?: unknown }>(schema);
    expect(validateOne(value).value).toBe(value);
    expect(validateOne["~standard"].validate(value)).toEqual({ value });
  });

  it("knows every keyword", () => {
    expect(validate({ oneOf: [true, true] }, 1).issues).toMatchObject([{ keyword: "oneOf" }]);
    expect(validate({ not: {} }, 1).issues).toMatchObject([{ keyword: "not" }]);
    expect(validate({ uniqueItems: true }, [1, 1]).issues).toMatchObject([{ keyword: "uniqueItems" }]);
    expect(validate({ patternProperties: { a: false } }, { a: 1 }).issues).toMatchObject([{ pointer: "/a" }]);
    expect(validate(false, 1).issues).toHaveLength(1);
    expect(validate({ format: "unknown", $vocabulary: {} }, 1).issues).toBeUndefined();
  });

  it.each(["#/$defs/none", "#/$defs/a", "other.json", "#name", "#/type", "#/properties/__proto__", "#/%"])(
    "refuses a reference to what is no schema of its document: %s",
    (ref) => {
      const validateOne = validator({ type: "object", properties: { a: { $ref: ref } }, $defs: {} });
      expect(validateOne({}).issues).toBeUndefined();
      expect(() => validateOne({ a: 1 })).toThrow(new UnresolvedRefError(ref));
    },
  );
});

describe("standalone", () => {
  const schema: Schema = {
    $vocabulary: [],
    type: "object",
    properties: {
      children: { items: { $ref: () => schema } },
      leaf: { $ref: () => true },
      $vocabulary: { format: formats.get("date"), const: { discriminator: 1 } },
    },
    anyOf: [{}, { title: "y" }],
    discriminator: { propertyName: "leaf" },
  };
  const tree: Definition = {
    name: "Tree",
    schema,
    words: {
      description: "A tree.",
      properties: {
        children: { title: "Children", items: { $ref: "#/$defs/Tree" } },
        leaf: { $ref: "#/$defs/Leaf" },
      },
      anyOf: [{ title: "x" }, {}],
    },
    refs: () => [tree, leaf],
  };
  const leaf: Definition = { name: "Leaf", schema: { type: "string" } };

  it("makes a schema one that needs no other", () => {
    const plain = {
      description: "A tree.",
      type: "object",
      properties: {
        children: { title: "Children", items: { $ref: "#/$defs/Tree" } },
        leaf: { $ref: "#/$defs/Leaf" },
        $vocabulary: { format: "date", const: { discriminator: 1 } },
      },
      anyOf: [{ title: "x" }, { title: "y" }],
    };
    const document = standalone(tree);
    expect(JSON.parse(JSON.stringify(document))).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      ...plain,
      $defs: { Leaf: { type: "string" }, Tree: plain },
    });
    expect(document.$defs).toBe(document.$defs);
    expect(validate(document, { children: [{ leaf: 1 }] }).issues).toMatchObject([
      { pointer: "/children/0/leaf" },
    ]);
  });

  it("has no $defs where it refers to nothing", () => {
    expect(standalone(leaf)).toEqual({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      type: "string",
    });
  });
});
