import openapi from "@specmint/cloudflare-user-groups-types/openapi.json" with { type: "json" };
import * as schemas from "@specmint/cloudflare-user-groups-types/schemas";
import { listExamples } from "@specmint/testing";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

/** A validator that an independent tool makes of one schema alone. */
function compile(schema: schemas.JsonSchema): ValidateFunction {
  return new Ajv2020({ strict: true, validateFormats: false }).compile(schema);
}

/** By the place of an example. */
const schemaOf: Readonly<Record<string, schemas.JsonSchema>> = {
  request: schemas.UserGroupUpdateParamsSchema,
  200: schemas.UserGroupUpdateResponseEnvelopeSchema,
  "4XX": schemas.FailureEnvelopeSchema,
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

  it.each(listExamples(openapi))(
    "accept the example $place $name, unless it is an observed one",
    (example) => {
      const validate = compile(schemaOf[example.place] as schemas.JsonSchema);
      expect(validate(example.body)).toBe(!example.observed);
    },
  );
});
