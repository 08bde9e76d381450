import { regExp } from "@specmint/schema";
import { describe, expect, it } from "vitest";
import { checkLints } from "../src/check/lints/check-lints.ts";
import { type Diagnostic, sortDiagnostics } from "../src/diagnostic.ts";
import type { Json } from "../src/json.ts";
import { parseSource } from "../src/parse-source.ts";
import { compileSchemas } from "../src/schema-validator.ts";
import type { Source } from "../src/source.ts";
import { visitDocument } from "../src/visit-document.ts";
import { lintCases, withSchemas } from "./lint-cases.ts";
import { randomSchema, randomValues } from "./random-schema.ts";
import { smallSpec } from "./small-spec.ts";

function lint(text: string): readonly Diagnostic[] {
  const { source, diagnostics } = parseSource("specs/groups.yaml", text);
  if (!source) throw new Error(JSON.stringify(diagnostics));
  return sortDiagnostics(checkLints(source, regExp));
}

function lintSchemas(schemas: Json): readonly Diagnostic[] {
  const document = { openapi: "3.1.0", info: {}, paths: {}, components: { schemas } };
  return lint(JSON.stringify(document));
}

function format({ file, line, column, severity, code, message, fix }: Diagnostic): string {
  return `${file}:${line}:${column} - ${severity} ${code}: ${message}\n  fix: ${fix}`;
}

describe("lints", () => {
  it("find nothing in a sound spec", () => {
    expect(lint(smallSpec)).toEqual([]);
  });

  it.each(lintCases)("report $name", ({ given, want }) => {
    expect(lint(given).map(format)).toEqual(want);
  });

  it.each([
    ["a range that other types do not care about", "A: { minimum: 5, maximum: 1 }"],
    ["a range that null is outside of", 'A: { type: [integer, "null"], minimum: 5, maximum: 1 }'],
    ["a property that is forbidden on purpose", "A: { type: object, properties: { a: false } }"],
    ["a schema that is false on purpose", "A: { type: array, items: { not: {} } }"],
    ["one number between two limits", "A: { type: number, minimum: 0.3, maximum: 0.3, multipleOf: 0.1 }"],
    [
      "no limit that a multiple of zero breaks",
      "A: { type: number, minimum: -1, maximum: 1, multipleOf: 10 }",
    ],
    [
      "a required property that a pattern allows",
      "A: { type: object, required: [ab], patternProperties: { ^a: {} }, additionalProperties: false }",
    ],
    [
      "a required property that is one of the additional ones",
      "A: { type: object, required: [a], additionalProperties: { type: string } }",
    ],
    [
      "a required property that the other branch describes",
      "A: { allOf: [{ required: [a] }, { type: object, properties: { a: { type: string } } }] }",
    ],
    [
      "a required property that the schema around describes",
      "A: { properties: { a: {}, b: {} }, anyOf: [{ required: [a] }, { required: [b] }] }",
    ],
    [
      "a required property that whoever refers to the schema describes",
      'A: { required: [a] }\n    B: { allOf: [{ $ref: "#/components/schemas/A" }], properties: { a: {} } }',
    ],
    ["a required property in what is excluded", "A: { not: { anyOf: [{ required: [a] }] } }"],
    ["an open enum", "A: { anyOf: [{ type: string }, { type: string, enum: [a, b] }] }"],
    ["branches that overlap only in part", "A: { oneOf: [{ minLength: 2 }, { maxLength: 4 }] }"],
    [
      "branches that a required property tells apart",
      "A: { oneOf: [{ type: object, required: [a], properties: { a: {} } }, { type: object, required: [b], properties: { b: {} } }] }",
    ],
    [
      "branches that differ in what is unevaluated",
      "A: { oneOf: [{ type: object, properties: { a: {} }, unevaluatedProperties: false }, { type: object, properties: { b: {} }, unevaluatedProperties: false }] }",
    ],
    [
      "properties with the names of annotations",
      "A: { oneOf: [{ type: object, properties: { title: { type: string } } }, { type: object, properties: { title: { type: integer } } }] }",
    ],
    [
      "a list of itself that may be empty",
      'A: { type: object, required: [a], properties: { a: { type: array, items: { $ref: "#/components/schemas/A" } } } }',
    ],
    [
      "a schema that requires itself of objects, and accepts other values",
      'A: { required: [a], properties: { a: { $ref: "#/components/schemas/A" } } }',
    ],
    [
      "a required property described differently, of what need not be an object",
      "A: { required: [a], allOf: [{ properties: { a: { type: string } } }, { properties: { a: { type: integer } } }] }",
    ],
    [
      "lists that differ in their items",
      "A: { oneOf: [{ type: array, items: { type: string } }, { type: array, items: { type: integer } }] }",
    ],
    [
      "objects that differ in their additional properties",
      "A: { oneOf: [{ type: object, additionalProperties: { type: string } }, { type: object, additionalProperties: { type: integer } }] }",
    ],
    [
      "a required property that a pattern of another branch allows",
      "A: { allOf: [{ required: [ab] }, { type: object, patternProperties: { ^a: {} } }] }",
    ],
    [
      "a base that maps to itself, and whose property is optional",
      'A: { type: object, properties: { k: { type: string } }, discriminator: { propertyName: k, mapping: { a: A, c: Cat } } }\n    Cat: { allOf: [{ $ref: "#/components/schemas/A" }] }',
    ],
    [
      "a property of itself that may be null",
      'A: { type: object, required: [a], properties: { a: { anyOf: [{ $ref: "#/components/schemas/A" }, { type: "null" }] } } }',
    ],
    [
      "a const that the mapping agrees with, though no name does",
      'Cat: { type: object, required: [k], properties: { k: { const: c } } }\n    A: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: k, mapping: { c: Cat } } }',
    ],
    [
      "a const that wins over the name",
      'Cat: { type: object, required: [k], properties: { k: { const: c } } }\n    A: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: k } }',
    ],
    [
      "a branch without a name that is pinned",
      "A: { oneOf: [{ type: object, required: [k], properties: { k: { const: c } } }], discriminator: { propertyName: k } }",
    ],
    [
      "null under a discriminator",
      'Cat: { type: object, required: [k], properties: { k: { type: string } } }\n    A: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { type: "null" }], discriminator: { propertyName: k } }',
    ],
    [
      "an optional property where a mapping is the default",
      'Cat: { type: object, properties: { k: { type: string } } }\n    A: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: k, defaultMapping: Cat } }',
    ],
    [
      "a union that is told apart as a branch",
      'Cat: { type: object, required: [k], properties: { k: { const: c } } }\n    B: { oneOf: [{ $ref: "#/components/schemas/Cat" }] }\n    A: { oneOf: [{ $ref: "#/components/schemas/B" }], discriminator: { propertyName: k } }',
    ],
    [
      "a number of an enum that a mapping names",
      'Cat: { type: object, required: [k], properties: { k: { enum: [1, null] } } }\n    A: { oneOf: [{ $ref: "#/components/schemas/Cat" }], discriminator: { propertyName: k, mapping: { "1": Cat } } }',
    ],
    [
      "a base whose heirs are told apart",
      'A: { type: object, required: [k], properties: { k: { type: string } }, discriminator: { propertyName: k, mapping: { c: Cat } } }\n    Cat: { allOf: [{ $ref: "#/components/schemas/A" }] }',
    ],
  ])("accept %s", (_, yaml) => {
    expect(lint(withSchemas(yaml.replaceAll("\n    ", "\n"))).map(format)).toEqual([]);
  });

  it("tell a contradiction once, where it comes from", () => {
    const A = { type: "integer", minimum: 2, maximum: 1 };
    const ref = { $ref: "#/components/schemas/A" };
    const B = { allOf: [ref], description: "B" };
    const C = { type: "object", required: ["a"], properties: { a: ref } };
    expect(lintSchemas({ A, B, C }).map(({ pointer }) => pointer)).toEqual(["/components/schemas/A"]);
  });

  it("take __proto__ and constructor for names", () => {
    const A = JSON.parse('{"type":"object","required":["__proto__","constructor"],"properties":{"a":{}}}');
    const messages = lintSchemas({ A, __proto__: null }).map(({ message }) => message);
    expect(messages).toEqual([
      "`required` names `__proto__`, which no `properties` describe; such a property may have any value.",
      "`required` names `constructor`, which no `properties` describe; such a property may have any value.",
    ]);
  });

  it("come to an end on schemas that are deep, long or circular", () => {
    let deep: Json = { type: "string" };
    for (let depth = 0; depth < 400; depth += 1) {
      deep = { oneOf: [{ type: "null" }, { type: "object", required: ["a"], properties: { a: deep } }] };
    }
    const chain = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [
        `S${index}`,
        { allOf: [{ $ref: `#/components/schemas/S${(index + 1) % 1000}` }, { required: ["a"] }] },
      ]),
    );
    const wide = { oneOf: Array.from({ length: 5000 }, (_, index) => ({ const: index })) };
    const twins = { oneOf: [deep, { ...deep, title: "Twin" }] };
    const value = { components: { schemas: { ...chain, Wide: wide, Deep: deep, Twins: twins } } };
    const source = {
      ...({} as Source),
      value,
      visits: visitDocument(value),
      place: () => ({ file: "specs/deep.json", line: 1, column: 1 }),
    };
    expect(() => checkLints(source, regExp)).not.toThrow();
  });
});

describe("a schema that is reported", () => {
  it("is satisfied by none of many values", () => {
    let reported = 0;
    for (let seed = 1; seed <= 1500; seed += 1) {
      const A = randomSchema(seed);
      const pointers = lintSchemas({ A })
        .filter(({ code }) => code === "unsatisfiable-schema" || code === "unreachable-branch")
        .filter(
          ({ code, message }) => code === "unsatisfiable-schema" || message.includes("can never be met"),
        )
        .map(({ pointer = "" }) => pointer.slice(1).split("/"));
      reported += pointers.length;
      const validate = compileSchemas({ components: { schemas: { A } } }, regExp);
      for (const tokens of pointers) {
        // A branch is met only within the schema that it is a branch of.
        const whole = /^(oneOf|anyOf)$/.test(tokens.at(-2) ?? "") ? tokens.slice(0, -2) : tokens;
        const [branch, choice] = [validate(tokens), validate(whole)];
        const accepted = randomValues(seed).filter(
          (value) => branch?.(value).length === 0 && choice?.(value).length === 0,
        );
        expect({ A, tokens, accepted }).toEqual({ A, tokens, accepted: [] });
      }
    }
    expect(reported).toBeGreaterThan(150);
  });
});
