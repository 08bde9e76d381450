import { listExamples } from "@specmint/testing";
import openapi from "@specmint/wavefront-user-groups-types/openapi.json" with { type: "json" };
import * as schemas from "@specmint/wavefront-user-groups-types/schemas";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

/** A validator that an independent tool makes of one schema alone. */
function compile(schema: schemas.JsonSchema): ValidateFunction {
  return new Ajv2020({ strict: true, validateFormats: false }).compile(schema);
}

/** By the place of an example. */
const schemaOf: Readonly<Record<string, schemas.JsonSchema>> = {
  request: schemas.UserGroupWriteSchema,
  200: schemas.ResponseContainerUserGroupModelSchema,
  406: schemas.ResponseContainerFailureSchema,
  default: schemas.ResponseContainerFailureSchema,
};

describe("./schemas", () => {
  it("has one for each schema of the spec", () => {
    expect(Object.keys(schemas).sort()).toEqual(
      Object.keys(openapi.components.schemas)
        .map((name) => `${name}Schema`)
        .sort(),
    );
  });

  it.each(Object.entries(schemas))("%s is a JSON Schema 2020-12 that stands by itself", (_, schema) => {
    expect(schema).toHaveProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    expect(() => compile(schema)).not.toThrow();
  });

  it("follow a role to its groups, and these to their roles again", () => {
    const validate = compile(schemas.RoleDTOSchema);
    const nested = (name: unknown) => ({
      sampleLinkedGroups: [{ roles: [{ sampleLinkedGroups: [{ name }] }] }],
    });
    expect(validate(nested("Dashboard editors"))).toBe(true);
    expect(validate(nested(1))).toBe(false);
  });

  it.each(listExamples(openapi))(
    "accept the example $place $name, unless it is an observed one",
    (example) => {
      const validate = compile(schemaOf[example.place] as schemas.JsonSchema);
      expect(validate(example.body)).toBe(!example.observed);
    },
  );
});
