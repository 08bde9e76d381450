import type { CanonicalSchema, Json, JsonObject } from "@specmint/spec";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { $defs, printCase, type TypeCases, wrongTypes } from "./type-cases.ts";

const SEED = Number(process.env["SEED"] ?? 1);
const COUNT = Number(process.env["COUNT"] ?? 200);

it("never refuses a valid value", async () => {
  const random = randomNumbers(SEED);
  const cases: [string, TypeCases[string]][] = [];
  let tried = 0;
  while (cases.length < COUNT) {
    const schema = random(2) > 0 ? anySchema(random, 3) : objectSchema(random, 1);
    const accepts = validValues(schema, random);
    tried++;
    if (accepts.length > 0) {
      const { text } = printCase(schema);
      cases.push([
        `${tried} ${JSON.stringify(schema)} ${text}`,
        { schema, text, accepts: accepts.map((value) => `null! as ${typeOf(value)}`) },
      ]);
    }
  }
  expect(wrongTypes(Object.fromEntries(cases))).toEqual([]);
});

type Random = (below: number) => number;

/** Numerical Recipes' linear congruential generator: the same numbers on each machine. */
function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

// Each instance compiles the schema of schemas anew, which takes longer than compiling ours.
const ajv = new Ajv2020({ strict: false, logger: false, addUsedSchema: false });

function validValues(schema: CanonicalSchema, random: Random): readonly Json[] {
  const root: CanonicalSchema = typeof schema === "boolean" ? schema : { ...schema, $defs };
  const validate = ajv.compile(root as never);
  const values = Array.from({ length: 200 }, () => anyValue(random, 2)).filter((value) =>
    isValid(validate, value),
  );
  return [...new Map(values.map((value) => [typeOf(value), value])).values()].slice(0, 8);
}

/** ajv's code throws for some schemas whose references it inlines. */
function isValid(validate: (value: Json) => unknown, value: Json): boolean {
  try {
    return validate(value) === true;
  } catch {
    return false;
  }
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)] as T;
}

function some<T>(random: Random, list: readonly T[]): readonly T[] {
  return list.filter(() => random(2) === 0);
}

const names = ["id", "name", "a", "b"];

function anyValue(random: Random, depth: number): Json {
  const kind = random(depth > 0 ? 10 : 6);
  if (kind < 6) return pick<Json>(random, ["red", "x", 1, 2, null, true]);
  if (kind < 8) return Array.from({ length: random(4) }, () => anyValue(random, depth - 1));
  return Object.fromEntries(withId(some(random, names)).map((name) => [name, anyValue(random, depth - 1)]));
}

/** TypeScript refuses objects that have no property in common with a type whose properties are all optional. */
function withId(chosen: readonly string[]): readonly string[] {
  return chosen.length === 0 ? chosen : [...new Set(["id", ...chosen])];
}

function anySchema(random: Random, depth: number): CanonicalSchema {
  const leaf = random(12);
  if (depth === 0 || leaf < 3) return scalarSchema(random);
  if (leaf === 3) return pick<CanonicalSchema>(random, [true, {}, false]);
  if (leaf === 4) return { $ref: `#/$defs/${pick(random, ["User", "Color", "MaybeUser"])}` };
  const parts: JsonObject[] = [];
  if (leaf < 8) parts.push(objectSchema(random, depth - 1));
  if (leaf > 6 && leaf < 10) parts.push(arraySchema(random, depth - 1));
  if (leaf > 8 || random(4) === 0) parts.push(composedSchema(random, depth - 1));
  return Object.assign({}, ...parts, ...(random(3) === 0 ? [{ type: someTypes(random) }] : []));
}

function someTypes(random: Random): readonly string[] {
  const all = ["object", "array", "string", "integer", "number", "boolean", "null"];
  const chosen = some(random, all);
  return chosen.length === 0 ? all : chosen;
}

function scalarSchema(random: Random): CanonicalSchema {
  return pick<CanonicalSchema>(random, [
    { type: "string" },
    { type: "integer" },
    { type: ["string", "null"] },
    { enum: ["x", 1, null, { a: 1 }, [], ["x"]] },
    { type: "string", enum: ["red", "x", 2] },
    { const: pick<Json>(random, ["x", 1, null, true, {}, { id: 1 }, ["x", 1]]) },
    { type: "boolean" },
    { anyOf: [{ enum: ["red"] }, { type: "string" }] },
  ]);
}

/** Always with a type that allows objects: one without is taken for them, by choice. */
function objectSchema(random: Random, depth: number): JsonObject {
  const schema = (): CanonicalSchema => anySchema(random, depth);
  return {
    type: pick<Json>(random, ["object", ["object", "null"], ["object", "string"]]),
    ...(random(4) > 0 && {
      properties: Object.fromEntries(withId(some(random, names)).map((name) => [name, schema()])),
    }),
    ...(random(2) > 0 && { required: some(random, names) }),
    ...(random(2) > 0 && {
      additionalProperties: pick<() => Json>(random, [() => true, () => false, schema, schema])(),
    }),
    ...(random(5) === 0 && { patternProperties: { [pick(random, ["^a", "^.*$", "e"])]: schema() } }),
  };
}

function arraySchema(random: Random, depth: number): JsonObject {
  const schema = (): CanonicalSchema => anySchema(random, depth);
  return {
    type: pick<Json>(random, ["array", ["array", "null"]]),
    ...(random(3) > 0 && { items: pick<() => Json>(random, [schema, schema, () => false])() }),
    ...(random(2) > 0 && { prefixItems: [schema(), schema()] }),
    ...(random(2) > 0 && { minItems: random(4) }),
    ...(random(2) > 0 && { maxItems: random(4) }),
  };
}

function composedSchema(random: Random, depth: number): JsonObject {
  const schema = (): CanonicalSchema => {
    const part = random(4);
    return part === 0 ? { required: [pick(random, names)] } : anySchema(random, depth);
  };
  const keyword = pick(random, ["allOf", "anyOf", "oneOf", "allOf", "anyOf", "not", "if", "$ref"]);
  const type = pick<JsonObject>(random, [
    { type: "object" },
    { type: ["object", "null"] },
    { type: someTypes(random) },
  ]);
  if (keyword === "$ref") return { ...type, $ref: `#/$defs/${pick(random, ["User", "Color", "MaybeUser"])}` };
  if (keyword === "not") return { not: schema() };
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword
  if (keyword === "if") return { if: schema(), then: schema(), else: schema() };
  return { ...type, [keyword]: [schema(), schema()] };
}

/** The type that has this value only, so that no excess property is complained about. */
function typeOf(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(typeOf).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([name, item]) => `${name}: ${typeOf(item)}`)
    .join("; ")} }`;
}
