import { describe, expect, it } from "vitest";
import { parseSource } from "../src/index.ts";
import { objectIn } from "../src/json.ts";

/** A schema of OpenAPI 3.0 as everything behind the stage `read` sees it, and what was said. */
function upgraded(schema: unknown, version = "3.0.4"): { schema: unknown; said: readonly string[] } {
  const document = { openapi: version, paths: {}, components: { schemas: { A: schema, B: {} } } };
  const { source, diagnostics } = parseSource("specs/a.json", JSON.stringify(document));
  const schemas = objectIn(objectIn(source?.value, "components"), "schemas");
  return { schema: schemas["A"], said: diagnostics.map(({ message }) => message) };
}

const ref = "#/components/schemas/B";

describe("a schema of OpenAPI 3.0", () => {
  it.each<[string, unknown, unknown]>([
    ["`nullable` beside a type", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["`nullable: false`", { type: "string", nullable: false }, { type: "string" }],
    ["`nullable: false` without a type", { nullable: false, minLength: 1 }, { minLength: 1 }],
    ["`nullable` alone", { nullable: true, description: "A." }, { description: "A." }],
    [
      "`nullable` beside an enum with null",
      { type: "string", nullable: true, enum: ["a", null] },
      { type: ["string", "null"], enum: ["a", null] },
    ],
    ["an exclusive minimum", { minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    ["an exclusive maximum", { maximum: 1.5, exclusiveMaximum: true }, { exclusiveMaximum: 1.5 }],
    ["a minimum that is not exclusive", { minimum: 1, exclusiveMinimum: false }, { minimum: 1 }],
    ["an exclusive minimum without a minimum", { exclusiveMinimum: true, maximum: 2 }, { maximum: 2 }],
    [
      "both limits",
      { minimum: 0, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: false },
      { exclusiveMinimum: 0, maximum: 9 },
    ],
    [
      "schemas inside it",
      {
        type: "object",
        properties: { a: { type: "array", nullable: true, items: { type: "number", nullable: true } } },
        additionalProperties: { oneOf: [{ type: "boolean", nullable: true }] },
      },
      {
        type: "object",
        properties: { a: { type: ["array", "null"], items: { type: ["number", "null"] } } },
        additionalProperties: { oneOf: [{ type: ["boolean", "null"] }] },
      },
    ],
    [
      "a property named nullable",
      { type: "object", properties: { nullable: { type: "boolean" }, $ref: { type: "string" } } },
      { type: "object", properties: { nullable: { type: "boolean" }, $ref: { type: "string" } } },
    ],
    [
      "data that looks like a schema",
      { type: "object", default: { type: "string", nullable: true }, example: { nullable: true } },
      { type: "object", default: { type: "string", nullable: true }, example: { nullable: true } },
    ],
    [
      "`nullable` without a type, whose words stay outside",
      { nullable: true, allOf: [{ $ref: ref }], readOnly: true, default: null, title: "T", "x-a": 1 },
      {
        readOnly: true,
        default: null,
        title: "T",
        "x-a": 1,
        anyOf: [{ allOf: [{ $ref: ref }] }, { type: "null" }],
      },
    ],
    [
      "`nullable` beside a type and an `allOf` that rules null out",
      { type: "object", nullable: true, allOf: [{ $ref: ref }] },
      { anyOf: [{ type: "object", allOf: [{ $ref: ref }] }, { type: "null" }] },
    ],
    ["words beside a reference", { $ref: ref, description: "A." }, { $ref: ref, description: "A." }],
  ])("says the same in the words of 3.1: %s", (_, given, want) => {
    expect(upgraded(given)).toEqual({ schema: want, said: [] });
  });

  it.each<[string, unknown, unknown, readonly string[]]>([
    [
      "`nullable` beside an enum without null",
      { type: "string", nullable: true, enum: ["a"] },
      { type: ["string", "null"], enum: ["a", null] },
      ["`nullable` beside an `enum` without null"],
    ],
    [
      "what stands beside a reference",
      { $ref: ref, nullable: true, readOnly: true, minLength: 1, default: 1 },
      { $ref: ref },
      ["nullable", "readOnly", "minLength", "default"].map((key) => `\`${key}\` beside a \`$ref\``),
    ],
  ])("is told of where it is approximated: %s", (_, given, want, said) => {
    const result = upgraded(given);
    expect(result.schema).toEqual(want);
    expect(result.said.map((message) => message.split(" is approximated:")[0])).toEqual(said);
  });

  it("is left alone in 3.1", () => {
    const schema = { $ref: ref, nullable: true, minimum: 1 };
    expect(upgraded(schema, "3.1.0")).toEqual({ schema, said: [] });
  });
});
