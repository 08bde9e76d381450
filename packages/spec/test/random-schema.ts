import type { Json } from "../src/json.ts";

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const types = ["null", "boolean", "integer", "number", "string", "array", "object"];
const values: readonly Json[] = [
  null,
  true,
  0,
  1,
  2,
  1.5,
  "",
  "a",
  "ab",
  [],
  [1],
  ["a", 1],
  {},
  { a: 1 },
  { a: "a", b: 2 },
];

/** A small schema that is likely to contradict itself. */
export function randomSchema(seed: number): Json {
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const makers: Readonly<Record<string, (depth: number) => Json>> = {
    type: () => (random() < 0.7 ? pick(types) : [pick(types), pick(types)]),
    enum: () => [pick(values), pick(values)],
    const: () => pick(values),
    minimum: () => pick([0, 1, 2, 1.5]),
    maximum: () => pick([0, 1, 2, 1.5]),
    exclusiveMinimum: () => pick([0, 1, 1.5]),
    exclusiveMaximum: () => pick([0, 1, 2]),
    multipleOf: () => pick([1, 2, 0.5, 3]),
    minLength: () => pick([0, 1, 2]),
    maxLength: () => pick([0, 1, 2]),
    minItems: () => pick([0, 1, 2]),
    maxItems: () => pick([0, 1, 2]),
    minProperties: () => pick([0, 1, 2]),
    maxProperties: () => pick([0, 1, 2]),
    required: () => pick([["a"], ["b"], ["a", "b"]]),
    properties: (depth) =>
      random() < 0.5 ? { a: make(depth - 1) } : { a: make(depth - 1), b: make(depth - 1) },
    additionalProperties: (depth) => (random() < 0.6 ? false : make(depth - 1)),
    items: (depth) => (random() < 0.3 ? false : make(depth - 1)),
    prefixItems: (depth) => [make(depth - 1)],
    allOf: (depth) => [make(depth - 1), make(depth - 1)],
    anyOf: (depth) => [make(depth - 1), make(depth - 1)],
    oneOf: (depth) => [make(depth - 1), make(depth - 1), make(depth - 1)],
    not: (depth) => make(depth - 1),
  };
  const names = Object.keys(makers);
  function make(depth: number): Json {
    if (depth < 0) return random() < 0.3 ? random() < 0.5 : { type: pick(types) };
    const schema: Record<string, Json> = random() < 0.5 ? { type: pick(types) } : {};
    for (let count = Math.floor(random() * 3); count >= 0; count -= 1) {
      const name = pick(names);
      schema[name] = makers[name]?.(depth) ?? true;
    }
    return schema;
  }
  return make(2);
}

/** Values that small schemas are likely to accept. */
export function randomValues(seed: number): readonly Json[] {
  const random = randomOf(seed);
  const pick = (): Json => values[Math.floor(random() * values.length)] as Json;
  const made = Array.from({ length: 40 }, (): Json => {
    if (random() < 0.4) return random() < 0.5 ? [pick()] : [pick(), pick()];
    return random() < 0.5 ? { a: pick() } : { a: pick(), b: pick() };
  });
  return [...values, -1, 3, 0.5, "abc", ...made];
}
