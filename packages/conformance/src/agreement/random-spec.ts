import type { Json, JsonObject } from "@specmint/spec";
import fc from "fast-check";

type Version = "3.0.4" | "3.1.1";

/** Keywords that stand together, each with what it may be. A schema is one to three of such groups. */
type Group = Readonly<Record<string, fc.Arbitrary<Json>>>;

/** So many of the schemas are what others refer to. */
const TARGETS = 8;

/** Schemas are this deep. */
const DEPTH = 3;

const names = fc.constantFrom("a", "b", "c");
const required = fc.uniqueArray(names, { minLength: 1, maxLength: 2 });
const literals = fc.constantFrom<Json>("x", "y", 1, 2, true, null);
const counts = { minItems: fc.nat(3), maxItems: fc.integer({ min: 1, max: 4 }) };
const type = fc.constantFrom("string", "number", "integer", "boolean", "object", "array");
const types = fc.uniqueArray(fc.oneof(type, fc.constant("null")), { minLength: 1, maxLength: 3 });

/** A description with small schemas of all sorts; the same for the same seed. */
export function randomSpec(version: Version, count: number, seed: number): JsonObject {
  const targets = Array.from({ length: TARGETS }, (_, index) =>
    fc.sample(schemaOf(version, 0, index), { numRuns: 1, seed: seed + index }),
  );
  const others = fc.sample(schemaOf(version, 0, TARGETS), { numRuns: count - TARGETS, seed });
  const schemas = [...targets.flat(), ...others].map((schema, index) => [`S${index}`, schema]);
  return {
    openapi: version,
    info: { title: "Random schemas", version: "1.0.0" },
    paths: {},
    components: { schemas: Object.fromEntries(schemas) },
  };
}

/** A schema that refers for the same value only to the first `targets`: none may be made of itself alone. */
function schemaOf(version: Version, depth: number, targets: number): fc.Arbitrary<Json> {
  if (depth === DEPTH)
    return version === "3.0.4" ? fc.record({ type }) : fc.oneof(fc.record({ type }), fc.boolean());
  const same = schemaOf(version, depth + 1, targets);
  const below = targets === TARGETS ? same : schemaOf(version, depth + 1, TARGETS);
  const $ref = fc.nat(Math.max(0, targets - 1)).map((index) => `#/components/schemas/S${index}`);
  const groups = [
    ...groupsOf(version, same, below),
    ...(targets === 0 ? [] : [{ $ref }, { $ref, required }]),
  ];
  return fc
    .shuffledSubarray(groups, { minLength: 1, maxLength: depth === 0 ? 3 : 2 })
    .chain((chosen) => fc.record(Object.assign({}, ...chosen) as Group, { noNullPrototype: true }));
}

/** @param same What applies to the same value. @param below What applies to its properties and items. */
function groupsOf(version: Version, same: fc.Arbitrary<Json>, below: fc.Arbitrary<Json>): readonly Group[] {
  const branches = fc.array(same, { minLength: 1, maxLength: 3 });
  const properties = fc.dictionary(names, below, { minKeys: 1, maxKeys: 2, noNullPrototype: true });
  const prefixItems = fc.array(below, { minLength: 1, maxLength: 3 });
  const object = fc.constant("object");
  const array = fc.constant("array");
  const ofVersion: readonly Group[] =
    version === "3.0.4"
      ? [{ type, nullable: fc.boolean() }]
      : [
          { type: types },
          { const: literals },
          { prefixItems },
          { type: array, prefixItems, items: fc.oneof(fc.boolean(), below), ...counts },
          { type: object, properties, patternProperties: fc.dictionary(fc.constantFrom("^a", "c$"), below) },
          // biome-ignore lint/suspicious/noThenProperty: it is a keyword
          { if: same, then: same, else: same },
        ];
  return [
    ...ofVersion,
    { type },
    { enum: fc.uniqueArray(literals, { minLength: 1, maxLength: 3 }) },
    { properties },
    { required },
    { type: object, properties, required },
    { type: object, properties, additionalProperties: fc.oneof(fc.boolean(), below) },
    { additionalProperties: fc.oneof(fc.boolean(), below) },
    { items: below },
    { type: array, items: below },
    { type: array, items: below, ...counts },
    { allOf: branches },
    { allOf: branches, required },
    { anyOf: branches },
    { oneOf: branches },
    { oneOf: taggedBranches(below) },
    { not: same },
  ];
}

/** Branches that a property tells apart. */
function taggedBranches(below: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const tags = fc.uniqueArray(fc.constantFrom<Json>("x", "y", 1, 2, true), { minLength: 2, maxLength: 3 });
  const branch = fc.record({ name: names, member: below });
  return fc.tuple(tags, fc.array(branch, { minLength: 3, maxLength: 3 })).map(([values, members]) =>
    values.map((value, index) => {
      const { name = "a", member = true } = members[index] ?? {};
      const properties = { kind: { enum: [value] }, [name]: member };
      return { type: "object", required: ["kind"], properties };
    }),
  );
}
