import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../src/json.ts";
import type { Version } from "../src/source.ts";
import { problemsOf } from "./structure-problems.ts";

const problemsOfSchema = (version: Version, schema: Json): readonly string[] =>
  problemsOf(version, { components: { schemas: { A: schema } } });

const right: readonly (readonly [Version, Json])[] = [
  ["3.0", { additionalProperties: false }],
  ["3.0", { additionalProperties: { type: "string" } }],
  ["3.0", { $ref: "#/components/schemas/A", type: "no type", minLength: "nothing counts beside it" }],
  ["3.1", { items: true, properties: { a: false }, not: true, allOf: [true], additionalProperties: true }],
  ["3.1", { enum: [] }],
  ["3.1", true],
  ["3.2", { discriminator: { propertyName: "a", defaultMapping: "A" }, xml: { nodeType: "cdata" } }],
];

const wrong: readonly (readonly [Version, JsonObject, string])[] = [
  [
    "3.0",
    { type: "text" },
    "/type error: `type` of the Schema Object has to be one of `string`, `number`, `integer`, `boolean`, `object`, `array`, not `text`.",
  ],
  [
    "3.1",
    { type: ["string", 1] },
    "/type error: `type` of the Schema Object has to be one of `string`, `number`, `integer`, `boolean`, `object`, `array`, `null`, not 1.",
  ],
  [
    "3.1",
    { type: null },
    "/type error: `type` of the Schema Object has to be one of `string`, `number`, `integer`, `boolean`, `object`, `array`, `null`, not null.",
  ],
  [
    "3.1",
    { type: [] },
    "/type error: `type` of the Schema Object has to be a type, or a list of different types, not an empty list.",
  ],
  [
    "3.1",
    { type: ["string", "string"] },
    "/type error: `type` of the Schema Object has to be a type, or a list of different types, not one that has a type twice.",
  ],
  ["3.0", { type: ["string", "null"] }, "/type warning: A type list is OpenAPI 3.1; it is taken as such."],
  ["3.0", { type: "null" }, "/type warning: The type `null` is OpenAPI 3.1; it is taken as such."],
  [
    "3.0",
    { properties: [] },
    "/properties error: `properties` of the Schema Object has to be an object, not an empty list.",
  ],
  [
    "3.0",
    { properties: { a: "string" } },
    "/properties/a error: `properties.a` of the Schema Object has to be a Schema Object, not `string`.",
  ],
  [
    "3.0",
    { properties: { a: true } },
    "/properties/a error: `properties.a` of the Schema Object has to be a Schema Object, not true.",
  ],
  [
    "3.1",
    { properties: { a: null } },
    "/properties/a error: `properties.a` of the Schema Object has to be a Schema Object, true or false, not null.",
  ],
  [
    "3.0",
    { additionalProperties: "yes" },
    "/additionalProperties error: `additionalProperties` of the Schema Object has to be a Schema Object, true or false, not `yes`.",
  ],
  ["3.0", { required: true }, "/required error: `required` of the Schema Object has to be a list, not true."],
  [
    "3.0",
    { required: [1] },
    "/required/0 error: `required.0` of the Schema Object has to be a string, not 1.",
  ],
  [
    "3.0",
    { items: [{}] },
    "/items error: `items` of the Schema Object has to be a Schema Object, not a list.",
  ],
  [
    "3.0",
    { minLength: -1 },
    "/minLength error: `minLength` of the Schema Object has to be an integer from 0, not -1.",
  ],
  [
    "3.0",
    { maxItems: 1.5 },
    "/maxItems error: `maxItems` of the Schema Object has to be an integer from 0, not 1.5.",
  ],
  ["3.0", { minimum: "1" }, "/minimum error: `minimum` of the Schema Object has to be a number, not `1`."],
  [
    "3.0",
    { multipleOf: 0 },
    "/multipleOf error: `multipleOf` of the Schema Object has to be a number above 0, not 0.",
  ],
  [
    "3.0",
    { exclusiveMinimum: 1 },
    "/exclusiveMinimum error: `exclusiveMinimum` of the Schema Object has to be true or false, not 1.",
  ],
  [
    "3.1",
    { exclusiveMaximum: true },
    "/exclusiveMaximum error: `exclusiveMaximum` of the Schema Object has to be a number, not true.",
  ],
  ["3.0", { pattern: 1 }, "/pattern error: `pattern` of the Schema Object has to be a string, not 1."],
  [
    "3.0",
    { uniqueItems: "true" },
    "/uniqueItems error: `uniqueItems` of the Schema Object has to be true or false, not `true`.",
  ],
  [
    "3.0",
    { nullable: "true" },
    "/nullable error: `nullable` of the Schema Object has to be true or false, not `true`.",
  ],
  [
    "3.0",
    { enum: [] },
    "/enum error: `enum` of the Schema Object has to be a list with at least one item, not an empty list.",
  ],
  ["3.1", { enum: "a" }, "/enum error: `enum` of the Schema Object has to be a list, not `a`."],
  [
    "3.1",
    { allOf: [] },
    "/allOf error: `allOf` of the Schema Object has to be a list with at least one item, not an empty list.",
  ],
  [
    "3.1",
    { oneOf: {} },
    "/oneOf error: `oneOf` of the Schema Object has to be a list with at least one item, not an object.",
  ],
  [
    "3.1",
    { examples: {} },
    "/examples error: `examples` of the Schema Object has to be a list, not an object.",
  ],
  [
    "3.1",
    { dependentRequired: { a: "b" } },
    "/dependentRequired/a error: `dependentRequired.a` of the Schema Object has to be a list, not `b`.",
  ],
  [
    "3.1",
    { nullable: true },
    "/nullable warning: `nullable` of the Schema Object is OpenAPI 3.0; in a 3.1 document it means nothing.",
  ],
  [
    "3.0",
    { const: 1 },
    "/const warning: `const` of the Schema Object is OpenAPI 3.1; in a 3.0 document it is taken as such.",
  ],
  [
    "3.0",
    { patternProperties: {} },
    "/patternProperties warning: `patternProperties` of the Schema Object is OpenAPI 3.1; in a 3.0 document it is taken as such.",
  ],
  [
    "3.1",
    { optional: true },
    "/optional warning: `optional` of the Schema Object means nothing to Specmint: it is ignored.",
  ],
  [
    "3.1",
    { maxLenght: 1 },
    "/maxLenght warning: `maxLenght` of the Schema Object means nothing to Specmint: it is ignored. Did you mean `maxLength`?",
  ],
  [
    "3.1",
    { additionalProperty: false },
    "/additionalProperty warning: `additionalProperty` of the Schema Object means nothing to Specmint: it is ignored. Did you mean `additionalProperties`?",
  ],
  [
    "3.1",
    { min_length: 1 },
    "/min_length warning: `min_length` of the Schema Object means nothing to Specmint: it is ignored. Did you mean `minLength`?",
  ],
  ...(["3.0", "3.1"] as const).map((version): (typeof wrong)[number] => [
    version,
    { dependencies: { a: ["b"] } },
    "/dependencies warning: `dependencies` of the Schema Object is JSON Schema before 2019-09; it is taken as such.",
  ]),
  ["3.0", { maxLenght: 1 }, "/maxLenght error: The Schema Object has no `maxLenght`."],
  ["3.0", { ref: "#/components/schemas/A" }, "/ref error: The Schema Object has no `ref`."],
  ["3.1", { $ref: 1 }, "/$ref error: `$ref` in place of the Schema Object has to be a string, not 1."],
  [
    "3.1",
    { $ref: "#/components/responses/A" },
    "/$ref error: `$ref` in place of the Schema Object has to lead to `#/components/schemas`, not to `#/components/responses/A`.",
  ],
  [
    "3.1",
    { $ref: "#/components/schemas/A", minLength: "1" },
    "/minLength error: `minLength` of the Schema Object has to be an integer from 0, not `1`.",
  ],
  [
    "3.0",
    { discriminator: "kind" },
    "/discriminator error: `discriminator` of the Schema Object has to be a Discriminator Object, not `kind`.",
  ],
  ["3.0", { discriminator: {} }, "/discriminator error: The Discriminator Object must have `propertyName`."],
  [
    "3.1",
    { discriminator: { propertyName: "a", mapping: { a: {} } } },
    "/discriminator/mapping/a error: `mapping.a` of the Discriminator Object has to be a string, not an object.",
  ],
  [
    "3.1",
    { xml: { nodeType: "text" } },
    "/xml/nodeType warning: `nodeType` of the XML Object is OpenAPI 3.2; in a 3.1 document it is taken as such.",
  ],
  [
    "3.2",
    { xml: { nodeType: "text", attribute: true } },
    "/xml/attribute error: The XML Object cannot have both `nodeType` and `attribute`.",
  ],
  ["3.2", { xml: { wraped: true } }, "/xml/wraped error: The XML Object has no `wraped`."],
];

describe("the structure of schemas", () => {
  it.each(right)("accepts %s %j", (version, schema) => {
    expect(problemsOfSchema(version, schema)).toEqual([]);
  });

  it.each(wrong)("does not accept %s %j in silence", (version, schema, want) => {
    expect(problemsOfSchema(version, schema)).toEqual([`/components/schemas/A${want}`]);
  });

  it("takes a keyword of a later version as such, so that its value has to be what it is there", () => {
    const later = { if: true, prefixItems: {}, dependentRequired: { a: ["b"] }, contains: 1, examples: {} };
    const problems = problemsOfSchema("3.0", later).filter((problem) => problem.includes("error"));
    expect(problems).toEqual([
      "/components/schemas/A/contains error: `contains` of the Schema Object has to be a Schema Object, not 1.",
      "/components/schemas/A/prefixItems error: `prefixItems` of the Schema Object has to be a list with at least one item, not an object.",
    ]);
  });

  it("does not accept true as a schema of 3.0", () => {
    expect(problemsOfSchema("3.0", true)).toEqual([
      "/components/schemas/A error: `schemas.A` of the Components Object has to be a Schema Object, not true.",
    ]);
  });

  it("enters schemas wherever they stand", () => {
    const below = {
      allOf: [{ prefixItems: [{ $defs: { a: { dependentSchemas: { b: { not: { type: "x" } } } } } }] }],
    };
    expect(problemsOfSchema("3.1", below).map((problem) => problem.split(" ")[0])).toEqual([
      "/components/schemas/A/allOf/0/prefixItems/0/$defs/a/dependentSchemas/b/not/type",
    ]);
  });
});
