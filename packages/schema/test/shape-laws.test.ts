import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Schema } from "../src/schema.ts";
import {
  ANY_KIND,
  intersect,
  isEmpty,
  isValid,
  isWithin,
  kindOfValue,
  kinds,
  kindsOf,
  propertyOf,
  type Shape,
  sample,
  shapeOf,
  spaceOf,
  unite,
} from "../src/shape.ts";
import { documents, values } from "./random-schema.ts";

interface Shapes {
  readonly a: Shape;
  readonly b: Shape;
}

const shapes: fc.Arbitrary<Shapes> = documents.map((document) => {
  const space = spaceOf({ ...document });
  const of = (name: string): Shape => shapeOf(space, document.$defs[name] as Schema);
  return { a: of("A"), b: of("B"), toString: () => JSON.stringify(document.$defs) };
});

/** The same numbers in each run: a law that is broken is broken for everybody. */
const settings = { seed: 12, numRuns: Number(process.env["LAW_RUNS"] ?? 500) };

function law(check: (shapes: Shapes, value: unknown) => void): void {
  fc.assert(fc.property(shapes, values, check), settings);
}

describe("the laws of shapes, with random schemas and values", () => {
  test("a value is of an intersection if it is of both, and of a union if it is of one", () => {
    law(({ a, b }, value) => {
      expect(isValid(intersect([a, b]), value)).toBe(isValid(a, value) && isValid(b, value));
      expect(isValid(unite([a, b]), value)).toBe(isValid(a, value) || isValid(b, value));
    });
  });

  test("a shape that is empty has no value, one that is not has a sample", () => {
    let [yes, no] = [0, 0];
    law(({ a, b }, value) => {
      const both = intersect([a, b]);
      const empty = isEmpty(both);
      if (isValid(both, value)) expect(empty).not.toBe(true);
      if (empty === true) yes++;
      if (empty === false) no++;
    });
    expect([yes > 20, no > 100]).toEqual([true, true]);
  });

  test("a sample is a value of its shape", () => {
    law(({ a, b }) => {
      const both = intersect([a, b]);
      const value = sample(both);
      if (value !== undefined) expect(isValid(both, value)).toBe(true);
    });
  });

  test("what is within has no value that is not", () => {
    let [yes, no] = [0, 0];
    law(({ a, b }, value) => {
      const answer = isWithin(a, b);
      if (isValid(a, value) && !isValid(b, value)) expect(answer).not.toBe(true);
      if (answer === true) yes++;
      if (answer === false) no++;
      expect(isWithin(intersect([a, b]), b)).toBe(true);
      expect(isWithin(a, unite([a, b]))).toBe(true);
    });
    expect([yes > 20, no > 50]).toEqual([true, true]);
  });

  test("no value has a kind that its shape does not have", () => {
    law(({ a, b }, value) => {
      const both = intersect([a, b]);
      if (isValid(both, value)) expect(kindsOf(both) & kindOfValue(value)).not.toBe(0);
    });
  });

  test("no object has a property that its shape does not have, or lacks one that the shape requires", () => {
    let told = 0;
    const objects = [{}, ...[null, true, 1, 1.5, "a", "ab", [], { a: 1 }].map((a) => ({ a, b: a }))];
    law(({ a, b }, value) => {
      for (const shape of [a, b, intersect([a, b])])
        for (const object of [value, ...objects]) {
          if (kindOfValue(object) !== kinds.object || !isValid(shape, object)) continue;
          const { isRequired, kinds: mask, values: listed } = propertyOf(shape, "a");
          const { a: property } = object as { readonly a?: unknown };
          if (isRequired) expect(property).toBeDefined();
          if (property === undefined) continue;
          expect(mask & kindOfValue(property)).not.toBe(0);
          if (listed) expect(listed).toContainEqual(property);
          if (isRequired || listed || mask !== ANY_KIND) told++;
        }
    });
    expect(told).toBeGreaterThan(50);
  });
});
