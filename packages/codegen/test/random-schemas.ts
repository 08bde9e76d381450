import type { Json, JsonObject } from "@specmint/spec";

/** A number from 0 up to the limit, without it; the same sequence for the same seed. */
export type Random = (limit: number) => number;

/** Park and Miller's generator: enough to choose by, and short. */
export function seeded(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

const NAMES = ["a", "b", "c"];
const TYPES = ["string", "integer", "number", "boolean", "null", "array", "object"];

/** A value that such a schema may be about. */
export function randomValue(random: Random, depth: number): Json {
  const kind = random(depth > 0 ? 8 : 5);
  if (kind === 0) return pick(random, ["", "a", "ab", "abc", "😀"]);
  if (kind === 1) return random(6) - 1;
  if (kind === 2) return pick(random, [0.5, 1.5, 2.5]);
  if (kind === 3) return random(2) === 0;
  if (kind === 4) return null;
  if (kind === 5) return some(random, 4, () => randomValue(random, depth - 1));
  return members(random, (each) => randomValue(each, depth - 1));
}

/** A schema of up to three keywords, and of schemas up to that depth. `$ref`s are to one of `names`. */
export function randomSchema(random: Random, depth: number, names: readonly string[]): Json {
  if (random(12) === 0) return random(3) > 0;
  const keywords = some(random, 3, () => pick(random, Object.keys(depth > 0 ? { ...FLAT, ...DEEP } : FLAT)));
  const make = (keyword: string): Json | undefined =>
    (FLAT[keyword] ?? DEEP[keyword])?.(random, depth - 1, names);
  return Object.fromEntries(keywords.map((keyword) => [keyword, make(keyword) ?? true]));
}

type MakeKeyword = (random: Random, depth: number, names: readonly string[]) => Json;

const count: MakeKeyword = (random) => random(4);
const someNames = (random: Random): readonly string[] => NAMES.filter(() => random(2) === 0);

const FLAT: { readonly [keyword: string]: MakeKeyword } = {
  type: (random) => (random(3) > 0 ? pick(random, TYPES) : [pick(random, TYPES.slice(0, 3)), "object"]),
  enum: (random) => [randomValue(random, 1), randomValue(random, 1), "a"],
  const: (random) => randomValue(random, 1),
  minimum: count,
  maximum: count,
  exclusiveMinimum: count,
  exclusiveMaximum: count,
  multipleOf: (random) => random(2) + 1,
  minLength: count,
  maxLength: count,
  pattern: (random) => pick(random, ["^a", "b$", "^.$"]),
  minItems: count,
  maxItems: count,
  uniqueItems: () => true,
  minProperties: count,
  maxProperties: count,
  required: someNames,
  dependentRequired: (random) => members(random, someNames),
};

const one: MakeKeyword = randomSchema;
const several: MakeKeyword = (random, depth, names) => [one(random, depth, names), one(random, depth, names)];
const named: MakeKeyword = (random, depth, names) => members(random, (each) => one(each, depth, names));

const DEEP: { readonly [keyword: string]: MakeKeyword } = {
  $ref: (random, _, names) => `#/$defs/${pick(random, names)}`,
  properties: named,
  patternProperties: (random, depth, names) => ({ "[ab]": one(random, depth, names) }),
  additionalProperties: one,
  unevaluatedProperties: one,
  propertyNames: one,
  dependentSchemas: named,
  prefixItems: several,
  items: one,
  unevaluatedItems: one,
  contains: one,
  minContains: count,
  maxContains: count,
  allOf: several,
  anyOf: several,
  oneOf: several,
  not: one,
  if: one,
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword
  then: one,
  else: one,
};

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)] as T;
}

function some<T>(random: Random, most: number, make: () => T): T[] {
  return Array.from({ length: random(most + 1) }, make);
}

function members(random: Random, make: (random: Random) => Json): JsonObject {
  return Object.fromEntries(someNames(random).map((name) => [name, make(random)]));
}
