import type { Operation } from "@specmint/spec";
import { objectsIn } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { listExamples } from "./list-examples.ts";
import type { LoadedProduct } from "./load-product.ts";
import { testEach } from "./test-each.ts";

type Named = Readonly<Record<string, unknown>>;

/** The examples of an operation, as the package exports them. */
interface Examples {
  readonly request?: Named;
  readonly responses: Readonly<Record<string, Named>>;
  readonly observed: { readonly request?: Named; readonly responses: Readonly<Record<string, Named>> };
}

/** Tests that the examples are those of the spec, each in its place, and cannot be changed. */
export function testExamples({ model, load }: LoadedProduct): void {
  const all = listExamples(model);
  const shown = model.operations.filter(({ id }) => all.some(({ operation }) => operation.id === id));
  const examplesOf = async ({ id }: Operation): Promise<Examples> =>
    (await load(""))[`${id}Examples`] as Examples;

  describe("the examples", () => {
    it("are there for each operation that has some, and no other", async () => {
      const names = Object.keys(await load("")).filter((name) => name.endsWith("Examples"));
      expect(names.sort()).toEqual(shown.map(({ id }) => `${id}Examples`).sort());
    });

    testEach(
      shown,
      (one) => `of ${one.id} are those of the spec, each in its place`,
      async (operation) => {
        const examples = await examplesOf(operation);
        const wanted = all.filter((one) => one.operation === operation);
        const taken = (observed: boolean, status: string | undefined): Named => {
          const place = observed ? examples.observed : examples;
          return (status === undefined ? place.request : place.responses[status]) ?? {};
        };
        for (const { name, value, observed, status, content } of wanted) {
          const values = taken(observed, status);
          expect([values[name], values[`${name} (${content.mediaType})`]]).toContainEqual(value);
        }
        const count = [examples, examples.observed]
          .flatMap(({ request = {}, responses }) => [request, ...Object.values(responses)])
          .reduce((sum, named) => sum + Object.keys(named).length, 0);
        expect(count).toBe(wanted.length);
      },
    );

    testEach(
      shown,
      (one) => `of ${one.id} are frozen, down to the last object`,
      async (operation) => {
        const objects = objectsIn(await examplesOf(operation));
        expect(objects.filter(({ object }) => !Object.isFrozen(object)).map(({ path }) => path)).toEqual([]);
        expect(() => Object.assign(objects[0]?.object ?? {}, { observed: null })).toThrow(TypeError);
      },
    );
  });
}
