import { isJsonObject, type NamedSchema } from "@specmint/spec";
import { objectsIn } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import type { LoadedProduct } from "./load-product.ts";
import { testEach } from "./test-each.ts";
import type { Validate } from "./validation.ts";

type Build = (overrides?: unknown, options?: object) => unknown;

/** Tests that builders make valid values of each size, each a new one. */
export function testBuilders({ model, load, typesPackage }: LoadedProduct): void {
  const sampled = model.schemas.filter(({ sample }) => sample !== undefined);
  const taking = model.operations.filter(({ parameters, body }) => parameters.length > 0 || body);
  const builderOf = async ({ name }: NamedSchema): Promise<Build> =>
    (await load(""))[`build${name}`] as Build;

  describe("the builders", () => {
    it("are one for each schema, and for what each operation is called with", async () => {
      const names = Object.keys(await load("")).filter((name) => name.startsWith("build"));
      expect(names).toEqual(expect.arrayContaining(model.schemas.map(({ name }) => `build${name}`)));
      expect(names.length).toBeGreaterThanOrEqual(model.schemas.length + taking.length);
    });

    testEach(
      sampled,
      (one) => `make a valid ${one.name} of each size and seed`,
      async (schema) => {
        const validate = (await load("/validators", typesPackage))[`validate${schema.name}`] as Validate;
        const build = await builderOf(schema);
        for (const size of [undefined, "minimal", "maximal"])
          for (const seed of [undefined, 0, 1, 2]) {
            const value = build(undefined, { size, seed });
            expect(validate(value)).toEqual({ value });
            expect(build(undefined, { size, seed })).toEqual(value);
          }
      },
    );

    testEach(
      sampled,
      (one) => `make a new ${one.name} on each call, down to the last object`,
      async (schema) => {
        const build = await builderOf(schema);
        for (const size of [undefined, "minimal", "maximal"]) {
          const first = objectsIn(build(undefined, { size }));
          const second = new Set(objectsIn(build(undefined, { size })).map(({ object }) => object));
          expect(second.size).toBe(first.length);
          expect(first.filter(({ object }) => second.has(object) || Object.isFrozen(object))).toEqual([]);
        }
      },
    );

    testEach(
      sampled.filter(({ isPlainObject }) => isPlainObject),
      (one) => `put overrides in place of what a ${one.name} has, and leave them as they are`,
      async (schema) => {
        const build = await builderOf(schema);
        const [key = "extra"] = isJsonObject(schema.sample) ? Object.keys(schema.sample) : [];
        const overrides = Object.freeze({ [key]: Object.freeze([true]) });
        const value = build(overrides) as Record<string, unknown>;
        expect(value).toEqual({ ...(build() as object), ...overrides });
        expect(value[key]).toBe(overrides[key]);
      },
    );
  });
}
