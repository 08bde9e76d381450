import type { CanonicalSchema, JsonObject } from "@specmint/spec";
import { expect, it } from "vitest";
import { namedSchemas } from "../src/named-schemas.ts";
import { deferCircles } from "../src/types/defer-circles.ts";
import { printType } from "../src/types/print-type.ts";
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
