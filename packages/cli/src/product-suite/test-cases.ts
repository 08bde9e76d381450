import { describe, expect, it } from "vitest";
import { type Build, type BuilderRules, checkBuilder } from "./check-builder.ts";
import type { Exports, LoadedProduct } from "./load-product.ts";
import { testEach } from "./test-each.ts";
import type { Validate } from "./validation.ts";

/** How many values of each arbitrary are judged. */
const RUNS = 1000;

type Cases = Pick<BuilderRules, "invalid" | "boundary" | "evolution">;

/** Tests that what the package makes of each builder is what it is said to be: cases, and arbitraries. */
export async function testCases(product: LoadedProduct): Promise<void> {
  const exports = await product.load("");
  const names = Object.keys(exports).filter((name) => name.startsWith("build"));
  const counts = { builders: 0, checks: 0 };

  describe("what is made of a builder", () => {
    testEach(
      names,
      (name) => `is valid, or invalid at its place: ${name}`,
      async (name) => {
        const build = exports[name] as Build;
        const { checks, problems } = checkBuilder(build, await rulesOf(product, exports, build));
        counts.builders++;
        counts.checks += checks;
        expect(problems).toEqual([]);
        expect(checks).toBeGreaterThan(0);
      },
    );

    it("was checked", () => {
      process.stdout.write(`${product.name}: ${counts.builders} builders, ${counts.checks} checks\n`);
      expect(counts.builders).toBe(names.length);
    });
  });
}

async function rulesOf({ load }: LoadedProduct, exports: Exports, build: Build): Promise<BuilderRules> {
  const { invalid, boundary, evolution } = exports as unknown as Cases;
  const { validator } = await load("/gen1", "@specmint/schema");
  const validate = (validator as (schema: unknown) => Validate)(build.fixture.schema);
  const { arbitrary } = await load("/gen1/arbitraries", "@specmint/schema");
  const { sample } = await import("fast-check");
  return {
    invalid,
    boundary,
    evolution,
    issuesOf: (value) => validate(value).issues ?? [],
    sample: (one) => sample((arbitrary as (build: Build) => never)(one), { numRuns: RUNS, seed: 1 }),
  };
}
