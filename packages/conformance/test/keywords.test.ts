import { allKeywords } from "@specmint/schema";
import { loadSpec } from "@specmint/spec";
import { describe, expect, it } from "vitest";
import { loadCases } from "../src/load-cases.ts";

/** `$ref` is no constraint, and 2020-12 has others in the place of `dependencies`. */
const others = ["$ref", "dependencies"];

/** Keywords that `if` and `contains` are read with. */
const beside = ["then", "else", "minContains", "maxContains"];

/** Keywords with a schema below them, and those with several. */
const one = /^(additionalProperties|contains|else|if|items|not|propertyNames|then|unevaluated\w+)$/;
const several = /^(allOf|anyOf|dependentSchemas|oneOf|patternProperties|prefixItems|properties)$/;

/** The places where each keyword stands: `minimum` below `properties`. */
const places = new Map<string, Set<string>>();

/** The keywords of the schemas that fixtures have values of. */
const made = new Map<string, Set<string>>();

function visit(schema: unknown, place: string, places: Map<string, Set<string>>): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    const found = places.get(keyword) ?? new Set();
    places.set(keyword, found.add(place));
    if (one.test(keyword)) visit(value, keyword, places);
    if (several.test(keyword)) for (const schema of Object.values(value)) visit(schema, keyword, places);
  }
}

for (const { folder, specFile } of await loadCases()) {
  const { build } = await loadSpec({ root: folder, file: specFile });
  const schemas = build?.().schemas ?? [];
  const used = new Set(schemas.flatMap(({ refs }) => refs));
  for (const { name, schema, sample, maximal } of schemas) {
    const place = used.has(name) ? "$ref" : "alone";
    visit(schema, place, places);
    if (sample !== undefined || maximal !== undefined) visit(schema, place, made);
  }
}

const known = allKeywords.flatMap((table) => Object.keys(table));

describe("the corpus", () => {
  it.each([...known.filter((keyword) => !others.includes(keyword)), ...beside])(
    "has `%s` in objects, lists and unions, and behind a reference",
    (keyword) => {
      const found = places.get(keyword) ?? new Set();
      expect([...found]).toEqual(expect.arrayContaining(["$ref", "anyOf", "items", "properties"]));
    },
  );

  // Whether these are right is what `fixtures.test.ts` asks of each.
  it("has fixtures of schemas that use every keyword of JSON Schema 2020-12 together", () => {
    const wanted = [...known.filter((keyword) => keyword !== "dependencies"), ...beside];
    expect(wanted.filter((keyword) => !made.has(keyword))).toEqual([]);
  });
});
