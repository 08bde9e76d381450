import { describe, expect, it } from "vitest";
import { checkStructure } from "../src/check/check-structure.ts";
import type { JsonObject } from "../src/json.ts";
import type { Version } from "../src/source.ts";

function fixesOf(version: Version, parts: JsonObject): readonly string[] {
  const bundled = { openapi: `${version}.0`, info: { title: "Groups", version: "1" }, paths: {}, ...parts };
  const place = () => ({ file: "a.yaml", line: 1, column: 1 });
  return checkStructure({ bundled, version, place }).map(({ fix }) => fix);
}

const later = "or set `openapi: 3.1.0`.";
const earlier = "or set `openapi: 3.0.0`.";

const schemas: readonly (readonly [Version, JsonObject, string])[] = [
  [
    "3.1",
    { minimum: 0, exclusiveMinimum: true },
    "Write `exclusiveMinimum: 0` in the place of `minimum: 0` and `exclusiveMinimum: true`.",
  ],
  ["3.1", { minimum: 0, exclusiveMinimum: false }, "Remove it: in OpenAPI 3.1 it says nothing here."],
  ["3.2", { exclusiveMaximum: true }, "Remove it: in OpenAPI 3.2 it says nothing here."],
  ["3.0", { exclusiveMaximum: 5 }, `Write \`maximum: 5\` and \`exclusiveMaximum: true\`, ${later}`],
  ["3.1", { type: "string", nullable: true }, `Write \`type: [string, "null"]\`, ${earlier}`],
  [
    "3.1",
    { type: ["string", "integer"], enum: ["a"], nullable: true },
    `Write \`type: [string, integer, "null"]\`, and null in the \`enum\`, ${earlier}`,
  ],
  [
    "3.1",
    { $ref: "#/components/schemas/A", nullable: true },
    `Write \`anyOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }]\`, ${earlier}`,
  ],
  ["3.1", { oneOf: [{}], nullable: true }, `Add \`{ type: "null" }\` to \`oneOf\`, ${earlier}`],
  [
    "3.1",
    { allOf: [{}], nullable: true },
    `Write \`anyOf: [{ allOf: [ … ] }, { type: "null" }]\`, ${earlier}`,
  ],
  ["3.1", { type: "string", nullable: false }, `Remove it, ${earlier}`],
  ["3.0", { type: ["string", "null"] }, `Write \`type: string\` and \`nullable: true\`, ${later}`],
  ["3.0", { type: ["string"] }, `Write \`type: string\`, ${later}`],
  [
    "3.0",
    { type: ["string", "integer"] },
    `Write \`nullable: true\` for \`null\` and \`anyOf\` for several types, ${later}`,
  ],
  ["3.0", { const: "a" }, `Write \`enum: [a]\`, ${later}`],
  ["3.0", { const: "a b" }, `Write \`enum: ["a b"]\`, ${later}`],
  ["3.0", { examples: [1, 2] }, `Write \`example: 1\`, ${later}`],
  [
    "3.1",
    { examples: { a: 1 } },
    "Write a list of values: `examples: [ … ]`. Named examples stand beside the `schema`.",
  ],
  ["3.1", { items: [{}] }, "Write `prefixItems` where each item has a schema of its own."],
  ["3.0", { items: [{}] }, "Write one schema for all items: `items: { anyOf: [ … ] }`."],
  [
    "3.1",
    { properties: { a: { required: true } } },
    "List the property in the object that has it: `required: [a]`.",
  ],
  ["3.1", { items: { required: true } }, "List the property in the object that has it: `required: […]`."],
  [
    "3.1",
    { properties: { a: { required: false } } },
    "Remove it: what `required` of the object does not list is optional.",
  ],
  ["3.1", { required: "a" }, "Write a list: `required: [a]`."],
  ["3.0", { discriminator: "kind" }, "Write `discriminator: { propertyName: kind }`."],
  ["3.1", { type: "int" }, "Write `type: integer`."],
  ["3.1", { type: ["String", "null"] }, "Write `type: string`."],
  ["3.1", { type: "datetime" }, "Write `type: string` and `format: date-time`."],
  ["3.1", { type: "any" }, "Leave `type` out: without it every value is allowed."],
  ["3.1", { type: ["string", null] }, 'Write `"null"`, with quotes.'],
  [
    "3.1",
    { type: "nonsense" },
    "Write one of `string`, `number`, `integer`, `boolean`, `object`, `array`, `null`.",
  ],
  ["3.1", { minLength: "5" }, "Write it without quotes: `minLength: 5`."],
  ["3.1", { uniqueItems: "true" }, "Write it without quotes: `uniqueItems: true`."],
  ["3.1", { title: { toString: 1 } }, "Write a string."],
  ["3.1", { title: 1.5 }, 'Write it in quotes: `title: "1.5"`.'],
  ["3.1", { properties: null }, "Remove the key, or give it a value."],
  [
    "3.1",
    { min_items: 1 },
    "Write `minItems` if that is meant; else remove it, or begin its name with `x-`.",
  ],
  ["3.0", { min_items: 1 }, "Write `minItems`, or begin the name with `x-`."],
  ["3.1", { nonsense: 1 }, "Remove it, or begin its name with `x-`."],
];

const parameter = (parts: JsonObject): JsonObject => ({
  components: { parameters: { A: { name: "a", in: "query", ...parts } } },
});

const others: readonly (readonly [JsonObject, string])[] = [
  [parameter({ schema: {}, type: "string" }), "Move it into the `schema`."],
  [parameter({ schema: {}, in: "body" }), "Describe what is sent under `requestBody` of the operation."],
  [
    parameter({ schema: {}, examples: ["a"] }),
    "Give each of them a name: `examples: { first: { value: … } }`.",
  ],
  [parameter({ schema: {}, examples: { first: "a" } }), "Write `first: { value: a }`."],
  [parameter({ schema: {}, collectionFormat: "csv" }), "Say it by `style` and `explode`."],
  [{ paths: { pets: {} } }, "Write `/pets`."],
  [{ paths: { "/pets": { get: { responses: { "4xx": { description: "A" } } } } } }, "Write `4XX`."],
  [{ paths: { "/pets": { get: { tags: "a", responses: {} } } } }, "Write a list: `tags: [a]`."],
  [{ paths: { "/pets": { get: { responses: { "200": {} } } } } }, "Add `description`."],
  [{ components: { schemas: { "A B": {} } } }, "Write `A-B`, here and in each reference."],
  [{ components: { schemas: { "~": {} } } }, "Let it consist of letters, digits, `.`, `-` and `_`."],
  [{ definitions: {} }, "Move it to `components.schemas`."],
  [{ info: { title: "A", version: 1.5 } }, 'Write it in quotes: `version: "1.5"`.'],
  [{ externalDocs: { $ref: "#/a" } }, "Write out what it leads to."],
];

describe("what to write", () => {
  it.each(schemas)("is said of %s %j", (version, schema, want) => {
    expect(fixesOf(version, { components: { schemas: { A: schema } } })).toEqual([want]);
  });

  it.each(others)("is said of %j", (parts, want) => {
    expect(fixesOf("3.1", parts)).toEqual([want]);
  });
});
