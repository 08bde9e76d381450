import { isJsonObject, type NamedSchema } from "@specmint/spec";
import { objectsIn } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import type { LoadedProduct } from "./load-product.ts";
import { testEach } from "./test-each.ts";
import type { Validate } from "./validation.ts";

type Build = (overrides?: unknown) => unknown;

/** Tests that builders make valid values, each a new one. */
export function testBuilders({ model, load, typesPackage }: LoadedProduct): void {
  const sampled = model.schemas.filter(({ sample }) => sample !== undefined);
  const builderOf = async ({ name }: NamedSchema): Promise<Build> =>
    (await load(""))[`build${name}`] as Build;

  describe("the builders", () => {
    it("are one for each schema that a value is known of", async () => {
      const examples = model.operations.map(({ id }) => `${id}Examples`);
      const names = Object.keys(await load("")).filter((name) => !examples.includes(name));
      expect(names).toEqual(expect.arrayContaining(sampled.map(({ name }) => `build${name}`)));
      expect(model.schemas.map(({ name }) => `build${name}`)).toEqual(expect.arrayContaining(names));
    });

    testEach(
      sampled,
      (one) => `make a valid ${one.name}`,
      async (schema) => {
        const validate = (await load("/validators", typesPackage))[`validate${schema.name}`] as Validate;
        const value = (await builderOf(schema))();
        expect(validate(value)).toEqual({ value });
      },
    );

    testEach(
      sampled,
      (one) => `make a new ${one.name} on each call, down to the last object`,
      async (schema) => {
        const build = await builderOf(schema);
        const first = objectsIn(build());
        const second = new Set(objectsIn(build()).map(({ object }) => object));
        expect(second.size).toBe(first.length);
        expect(first.filter(({ object }) => second.has(object) || Object.isFrozen(object))).toEqual([]);
      },
    );

    testEach(
      sampled.filter(({ isPlainObject }) => isPlainObject),
      (one) => `put overrides in place of what a ${one.name} has, and leave them as they are`,
      async (schema) => {
        const build = await builderOf(schema);
        const [key = "extra"] = isJsonObject(schema.sample) ? Object.keys(schema.sample) : [];
        const overrides = Object.freeze({ [key]: Object.freeze({ mine: true }) });
        const value = build(overrides) as Record<string, unknown>;
        expect(value).toEqual({ ...(build() as object), ...overrides });
        expect(value[key]).toBe(overrides[key]);
      },
    );
  });
}
