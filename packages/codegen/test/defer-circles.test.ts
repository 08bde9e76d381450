import type { CanonicalSchema, JsonObject } from "@specmint/spec";
import { expect, it } from "vitest";
import { namedSchemas } from "../src/named-schemas.ts";
import { deferCircles } from "../src/types/defer-circles.ts";
import type { NormalSchema } from "../src/types/normal-schema.ts";
import { printType } from "../src/types/print-type.ts";
import { problemsOf, programOf } from "./check-files.ts";
import { type Random, seeded } from "./random-schemas.ts";
import { schemaModel } from "./schema-model.ts";

const T = { $ref: "#/$defs/T" };
const one = { const: 1 };
const listOf = (items: CanonicalSchema): JsonObject => ({ type: "array", items });

/** A list that begins with `elements`, of which `minItems` have to be there. */
const tupleOf = (minItems: number, elements: readonly JsonObject[], items: CanonicalSchema): JsonObject => ({
  type: "array",
  prefixItems: [...elements],
  items,
  minItems,
});

/** The type of a schema `T` that may also be 1. */
function typeOf(schema: CanonicalSchema, others: Readonly<Record<string, JsonObject>> = {}): string {
  const schemas = { T: { anyOf: [one, schema] } as JsonObject, ...others };
  const { byName, normalOf, isEndless } = namedSchemas(schemaModel(schemas));
  const { text } = printType(deferCircles(normalOf(byName.get("T")?.schema ?? true), isEndless));
  return text;
}

it.each([
  ["items after others that are lists", tupleOf(1, [one], listOf(T)), "1 | [1, ...(T[] | (T & never))[]]"],
  ["an item that may be missing", tupleOf(0, [listOf(T)], false), "1 | [(T[] | (T & never))?]"],
  ["a list of such", listOf(tupleOf(1, [one], listOf(T))), "1 | [1, ...(T[] | (T & never))[]][]"],
  ["a list of lists", tupleOf(1, [one], listOf(listOf(T))), "1 | [1, ...(T[][] | (T & never))[]]"],
  [
    "a list in a list in one that is put off",
    tupleOf(1, [one], tupleOf(1, [one], listOf(T))),
    "1 | [1, ...([1, ...T[][]] | (T & never))[]]",
  ],
])("a reference that the compiler does not see is written beside it: %s", (_, schema, text) => {
  expect(typeOf(schema)).toBe(text);
});

it.each([
  ["it stands there itself", tupleOf(1, [one], { anyOf: [T, listOf(T)] }), "1 | [1, ...(T | T[])[]]"],
  ["the list has to be there", tupleOf(1, [listOf(T)], false), "1 | [T[]]"],
  ["the list has no others before it", listOf(listOf(T)), "1 | T[][]"],
])("it is seen where %s", (_, schema, text) => {
  expect(typeOf(schema)).toBe(text);
});

it("what leads to no circle, or by an object, is left as it is", () => {
  const refer = tupleOf(1, [one], listOf({ $ref: "#/$defs/Other" }));
  const inObject = tupleOf(1, [one], listOf({ type: "object", required: ["a"], properties: { a: T } }));
  expect(typeOf(refer, { Other: { type: "string" } })).toBe("1 | [1, ...Other[][]]");
  expect(typeOf(inObject)).toBe("1 | [1, ...{\n  a: T;\n}[][]]");
});

it("an alias of one list is put off as a whole", () => {
  const { byName, normalOf, isEndless } = namedSchemas(schemaModel({ T: tupleOf(1, [one], listOf(T)) }));
  const normal = normalOf(byName.get("T")?.schema ?? true);
  expect(deferCircles(normal, isEndless)).toBe(normal);
});

type Part = Exclude<NormalSchema, boolean>;

/** A schema whose lists refer to any of four, but which is for the same value made only of the first `same`. */
function randomSchema(random: Random, depth: number, same: number): Part {
  const below = (): Part => randomSchema(random, depth - 1, 4);
  const here = (): Part => randomSchema(random, depth - 1, same);
  const kind = depth === 0 ? 0 : random(9);
  if (kind === 1) return { type: "array", items: below() };
  if (kind === 2) return { anyOf: [here(), here()] };
  if (kind === 3) return { allOf: [here(), here()] };
  if (kind === 4) {
    const members = [{ name: "m", schema: below(), required: true, doc: "" }];
    return { type: "object", members };
  }
  if (kind > 4) {
    const elements = Array.from({ length: random(3) }, below);
    return { type: "array", elements, least: random(elements.length + 1), rest: random(3) > 0 && below() };
  }
  return same === 0 ? { type: "string" } : { $ref: `#/S${random(same)}` };
}

it("the compiler takes any four types that refer to one another", () => {
  const random = seeded(1);
  const moduleOf = (defer: (schema: NormalSchema) => NormalSchema): string => {
    const declared = Array.from({ length: 4 }, (_, index) => {
      const own: Part = { type: "literal", text: String(index), kind: "number" };
      const { text } = printType(defer({ anyOf: [own, randomSchema(random, 5, index)] }));
      return `export type S${index} = ${text};\n`;
    });
    return declared.join("");
  };
  const problems = (defer: (schema: NormalSchema) => NormalSchema): readonly string[] => {
    const files = Array.from({ length: 200 }, (_, index) => ({
      path: `types/m${index}.ts`,
      text: moduleOf(defer),
    }));
    return problemsOf(programOf(files));
  };
  expect(problems((schema) => schema).length).toBeGreaterThan(50);
  expect(problems((schema) => deferCircles(schema, () => true))).toEqual([]);
});
