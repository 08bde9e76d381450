import { regExp } from "@specmint/schema";
import { describe, expect, it } from "vitest";
import { isSoundSchema } from "../src/is-sound-schema.ts";
import type { Json, JsonObject } from "../src/json.ts";
import { compileSchemas, fits } from "../src/schema-validator.ts";

const document: JsonObject = {
  components: {
    schemas: {
      Group: {
        type: "object",
        properties: { name: { enum: ["a", "b"] }, "a/b": { items: { $ref: "#/components/schemas/Group" } } },
      },
      "odd name%": { $ref: "#/components/schemas/Group" },
      Escaped: { $ref: "#/components/schemas/odd%20name%25" },
      Broken: { items: { type: "text" } },
      ToBroken: { properties: { a: { $ref: "#/components/schemas/Broken" } } },
      ToNothing: { $ref: "#/components/schemas/Nothing" },
      File: { format: "binary" },
      Day: { format: "date" },
      Refusing: false,
    },
  },
};

const schemas = compileSchemas(document, regExp);

function errors(tokens: readonly string[], value: Json): unknown {
  return schemas(["components", "schemas", ...tokens])?.(value);
}

describe("compileSchemas", () => {
  it("tells what a value has against a schema, with a pointer into the value", () => {
    expect(errors(["Group"], { name: "c", "a/b": [{ name: 1 }, 1] })).toEqual([
      {
        instancePath: "/name",
        keyword: "enum",
        message: "must be equal to one of the allowed values",
        expected: ["a", "b"],
      },
      {
        instancePath: "/a~1b/0/name",
        keyword: "enum",
        message: "must be equal to one of the allowed values",
        expected: ["a", "b"],
      },
      { instancePath: "/a~1b/1", keyword: "type", message: "must be object" },
    ]);
  });

  it("compiles a schema anywhere in the document", () => {
    expect(errors(["Group", "properties", "name"], "a")).toEqual([]);
    expect(errors(["Refusing"], "a")).toMatchObject([{ keyword: "false schema" }]);
  });

  it("follows references with escaped names", () => {
    expect(errors(["Escaped"], { name: "c" })).toMatchObject([{ instancePath: "/name" }]);
  });

  it("has no validator for what is no valid schema", () => {
    expect(errors(["Broken"], 1)).toBeUndefined();
    expect(errors(["Broken", "items"], 1)).toBeUndefined();
    expect(errors(["Nowhere"], 1)).toBeUndefined();
    expect(errors(["Group", "type"], 1)).toBeUndefined();
  });

  it("leaves a reference to a schema that is not valid, or to nothing, to others", () => {
    expect(errors(["ToBroken"], { a: [1] })).toEqual([]);
    expect(errors(["ToNothing"], 1)).toEqual([]);
  });

  it("knows formats, but takes the text of an example for bytes", () => {
    expect(errors(["Day"], "tomorrow")).toMatchObject([{ keyword: "format" }]);
    expect(errors(["File"], "@a.png")).toEqual([]);
  });

  it("tells whether a value fits", () => {
    const at = (name: string): string[] => ["components", "schemas", name];
    expect(fits(schemas, at("Group"), {})).toBe(true);
    expect(fits(schemas, at("Group"), 1)).toBe(false);
    expect(fits(schemas, at("Broken"), 1)).toBe(false);
  });

  it("ends on a schema that shares its parts a million times over", () => {
    let shared: Json = { type: "string" };
    for (let depth = 0; depth < 100; depth++) shared = { allOf: [shared, shared] };
    expect(compileSchemas({ shared }, regExp)(["shared"])).toBeDefined();
  });
});

describe("isSoundSchema", () => {
  it.each([
    ["type", 3],
    ["type", ["string", "constructor"]],
    ["type", []],
    ["enum", "a"],
    ["minLength", "x"],
    ["maxItems", -1],
    ["minProperties", 1.5],
    ["minimum", "1"],
    ["exclusiveMinimum", true],
    ["multipleOf", 0],
    ["uniqueItems", 1],
    ["pattern", 1],
    ["pattern", "("],
    ["patternProperties", { "[": true }],
    ["$ref", 1],
    ["required", ["a", 1]],
    ["properties", []],
    ["properties", { a: 1 }],
    ["dependentRequired", { a: "b" }],
    ["dependencies", { a: 1 }],
    ["items", [true]],
    ["not", null],
    ["allOf", {}],
    ["anyOf", []],
    ["oneOf", [1]],
  ] as [string, Json][])("refuses a schema with %s: %j", (key, value) => {
    expect(isSoundSchema({ [key]: value })).toBe(false);
  });

  it.each([
    {
      type: ["string", "null"],
      enum: [],
      const: null,
      pattern: "\\-",
      multipleOf: 0.1,
      minLength: 0,
      default: {},
    },
    { properties: { type: { type: "string" } }, items: false, "x-own": 1, example: { type: 1 } },
    { dependencies: { a: ["b"], c: {} }, patternProperties: { "\\p{L}": true }, required: [] },
  ] as JsonObject[])("takes %j", (schema) => {
    expect(isSoundSchema(schema)).toBe(true);
  });

  it("does not look into the schemas within", () => {
    expect(isSoundSchema({ items: { type: 1 } })).toBe(true);
  });
});
