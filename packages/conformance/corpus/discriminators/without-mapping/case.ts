import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Without a mapping the names of the schemas are the values",
  source: "OpenAPI 3.1.1, Discriminator Object",
  about: ["/components/schemas/Pet/discriminator"],
  types: [
    {
      type: "Pet",
      accepts: [`{ kind: "Cat", lives: 9 }`, `{ kind: "house-dog", tricks: 1 }`],
      refuses: [`{ kind: "cat", lives: 9 }`, `{ kind: "HouseDog", tricks: 1 }`, `{ kind: "Cat", tricks: 1 }`],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [
        { kind: "Cat", lives: 9 },
        { kind: "house-dog", tricks: 1 },
      ],
      invalid: [
        { kind: "cat", lives: 9 },
        { kind: "Cat", tricks: 1 },
      ],
    },
  ],
};
