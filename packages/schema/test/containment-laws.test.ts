import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Schema } from "../src/schema.ts";
import {
  type Containment,
  containment,
  intersect,
  isValid,
  type Shape,
  shapeOf,
  spaceOf,
  unite,
} from "../src/shape.ts";
import { documents, isWellFounded, values } from "./random-schema.ts";

interface Shapes {
  readonly a: Shape;
  readonly b: Shape;
  readonly c: Shape;
  /** Tells by another validator whether a value is one of the schema of a name. */
  readonly accepts: (name: string, value: unknown) => boolean;
}

const shapes: fc.Arbitrary<Shapes> = documents.filter(isWellFounded).map((document) => {
  const space = spaceOf({ ...document });
  const ajv = new Ajv2020({ strict: false, logger: false, validateFormats: false });
  ajv.addSchema({ ...document, $id: "https://example.com/all" });
  const of = (name: string): Shape => shapeOf(space, document.$defs[name] as Schema);
  return {
    ...{ a: of("A"), b: of("B"), c: of("C") },
    accepts: (name, value) =>
      ajv.compile({ $ref: `https://example.com/all#/$defs/${name}` })(value) as boolean,
    toString: () => JSON.stringify(document.$defs),
  };
});

/** The same numbers in each run: a law that is broken is broken for everybody. */
const settings = {
  seed: Number(process.env["LAW_SEED"] ?? 16),
  numRuns: Number(process.env["LAW_RUNS"] ?? 200),
};

function law(check: (shapes: Shapes, values: readonly unknown[]) => void): void {
  fc.assert(fc.property(shapes, fc.array(values, { minLength: 1, maxLength: 12 }), check), settings);
}

describe("the laws of containment, with random schemas and values", () => {
  const answers = { contained: 0, "not contained": 0, undecided: 0 };

  test("hold", () => {
    law((given, values) => {
      const { a, b, c } = given;
      const found = containment(a, b);
      answers[found.answer]++;
      agree(given, found, values);
      for (const [inner, outer] of [
        [a, a],
        [a, unite([a, b])],
        [intersect([a, b]), b],
      ] as const)
        expect(containment(inner, outer).answer).toBe("contained");
      if (found.answer === "contained" && containment(b, c).answer === "contained")
        expect(containment(a, c).answer).not.toBe("not contained");
      const described = containment(a, b, { sent: "described" });
      if (described.answer === "not contained") expect(found.answer).not.toBe("contained");
      if (found.answer === "contained") expect(described.answer).toBe("contained");
    });
  });

  test("and nearly all questions are decided", () => {
    expect(answers.undecided).toBeLessThan(settings.numRuns / 30);
    expect(Math.min(answers.contained, answers["not contained"])).toBeGreaterThan(settings.numRuns / 10);
  });
});

/** No value of a contained shape is outside, and a witness is, as another validator says as well. */
function agree({ a, b, accepts }: Shapes, found: Containment, values: readonly unknown[]): void {
  if (found.answer === "contained")
    for (const value of values) if (isValid(a, value)) expect(isValid(b, value)).toBe(true);
  if (found.answer === "not contained")
    expect([accepts("A", found.witness), accepts("B", found.witness)]).toEqual([true, false]);
}
