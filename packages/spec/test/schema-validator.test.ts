import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../src/json.ts";
import { schemaProblems } from "../src/schema-problems.ts";
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

const schemas = compileSchemas(document);

function errors(tokens: readonly string[], value: Json): unknown {
  const result = schemas(["components", "schemas", ...tokens]);
  return "errors" in result ? result.errors(value) : result.reason;
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

  it("says why there is no validator", () => {
    const reason =
      "`type` must be one of string, number, integer, boolean, null, array, object, or a list of those.";
    expect(errors(["Broken"], 1)).toBe(reason);
    expect(errors(["Broken", "items"], 1)).toBe(reason);
    expect(errors(["Nowhere"], 1)).toBe("A schema must be an object or a boolean.");
    expect(errors(["Group", "type"], 1)).toBe("A schema must be an object or a boolean.");
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
    const result = compileSchemas({ shared })(["shared"]);
    expect("errors" in result).toBe(true);
  });
});

describe("schemaProblems", () => {
  it.each([
    [
      "type",
      3,
      "`type` must be one of string, number, integer, boolean, null, array, object, or a list of those.",
    ],
    [
      "type",
      ["string", "constructor"],
      "`type` must be one of string, number, integer, boolean, null, array, object, or a list of those.",
    ],
    [
      "type",
      [],
      "`type` must be one of string, number, integer, boolean, null, array, object, or a list of those.",
    ],
    ["enum", "a", "`enum` must be a list."],
    ["minLength", "x", "`minLength` must be a natural number."],
    ["maxItems", -1, "`maxItems` must be a natural number."],
    ["minProperties", 1.5, "`minProperties` must be a natural number."],
    ["minimum", "1", "`minimum` must be a number."],
    ["exclusiveMinimum", true, "`exclusiveMinimum` must be a number."],
    ["multipleOf", 0, "`multipleOf` must be a number above 0."],
    ["uniqueItems", 1, "`uniqueItems` must be true or false."],
    ["pattern", 1, "`pattern` must be a string."],
    ["pattern", "(", "Invalid regular expression: /(/u: Unterminated group"],
    ["patternProperties", { "[": true }, "Invalid regular expression: /[/u: Unterminated character class"],
    ["$ref", 1, "`$ref` must be a string."],
    ["required", ["a", 1], "`required` must be a list of names."],
    ["properties", [], "`properties` must be an object whose members are schemas."],
    ["properties", { a: 1 }, "`properties` must be an object whose members are schemas."],
    [
      "dependentRequired",
      { a: "b" },
      "`dependentRequired` must be an object whose members are lists of names.",
    ],
    [
      "dependencies",
      { a: 1 },
      "`dependencies` must be an object whose members are schemas or lists of names.",
    ],
    ["items", [true], "`items` must be a schema."],
    ["not", null, "`not` must be a schema."],
    ["allOf", {}, "`allOf` must be a list of schemas with at least one."],
    ["anyOf", [], "`anyOf` must be a list of schemas with at least one."],
    ["oneOf", [1], "`oneOf` must be a list of schemas with at least one."],
  ] as [string, Json, string][])("says what is wrong with %s: %j", (key, value, reason) => {
    expect(schemaProblems({ [key]: value })).toEqual([{ key, reason }]);
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
    true,
    1,
  ] as Json[])("finds nothing in %j", (schema) => {
    expect(schemaProblems(schema)).toEqual([]);
  });

  it("does not look into the schemas within", () => {
    expect(schemaProblems({ items: { type: 1 } })).toEqual([]);
  });
});
