import { invalid } from "@specmint/schema/gen1/fixtures";
import { describe, expect, it } from "vitest";
import { runtimeSchema } from "../runtime-schema.ts";
import { listExamples } from "./list-examples.ts";
import type { LoadedProduct } from "./load-product.ts";
import { testEach } from "./test-each.ts";
import type { Validate } from "./validation.ts";

/** Tests that the validators accept what the spec shows, and notice each constraint that a value breaks. */
export function testValidators({ model, load }: LoadedProduct): void {
  const validatorOf = async (name: string | undefined): Promise<Validate> =>
    (await load("/validators"))[`validate${name}`] as Validate;
  const sampled = model.schemas.filter(({ sample }) => sample !== undefined);

  describe("./validators", () => {
    it("has one for each schema of the spec", async () => {
      expect(Object.keys(await load("/validators")).sort()).toEqual(
        model.schemas.map(({ name }) => `validate${name}`).sort(),
      );
    });

    testEach(
      listExamples(model).filter(({ content }) => content.schemaName && content.kind === "json"),
      (one) => `judges the example ${one.title}`,
      async ({ content, value, observed }) => {
        const { issues } = (await validatorOf(content.schemaName))(value);
        if (observed) expect(issues?.length).toBeGreaterThan(0);
        else expect(issues).toBeUndefined();
      },
    );

    testEach(
      sampled,
      (one) => `gives a valid ${one.name} back as it is, also as a Standard Schema`,
      async ({ name, sample }) => {
        const validate = await validatorOf(name);
        const result = validate(sample);
        expect(result).toEqual({ value: sample });
        expect(result.value).toBe(sample);
        const { version, vendor, validate: standard } = validate["~standard"];
        expect({ version, vendor, result: standard(sample) }).toEqual({
          version: 1,
          vendor: "specmint",
          result,
        });
      },
    );

    testEach(
      sampled,
      (one) => `notices each constraint of ${one.name} that is broken`,
      async ({ name, sample }) => {
        const validate = await validatorOf(name);
        const cases = invalid({ fixture: { schema: runtimeSchema(model, name), sample: () => sample } });
        for (const { name: fault, value, valid, pointer, keywords } of cases) {
          expect(validate(valid).issues, fault).toBeUndefined();
          const places = validate(value).issues?.map((issue) => `${issue.pointer} ${issue.keyword}`) ?? [];
          expect(places, fault).not.toEqual([]);
          // A generated union may know better which branch is meant, and says what that one has against the value.
          if (keywords.some((keyword) => /^(oneOf|anyOf)$/.test(keyword)))
            expect(places.filter((place) => !place.startsWith(pointer))).toEqual([]);
          else
            expect(places, fault).toEqual(expect.arrayContaining(keywords.map((one) => `${pointer} ${one}`)));
        }
      },
    );
  });
}
