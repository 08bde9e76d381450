import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas that extend one with a discriminator are told apart by it",
  source: "OpenAPI 3.1.1, Discriminator Object, Models with Polymorphism Support",
  about: ["/components/schemas/Pet/discriminator", "/components/schemas/Pet/discriminator/mapping"],
  types: [
    {
      type: "Cat",
      accepts: [`{ kind: "cat", lives: 9 }`],
      refuses: [`{ kind: "dog", lives: 9 }`, `{ kind: "cat" }`],
    },
    { type: "Dog", accepts: [`{ kind: "Dog" }`], refuses: [`{ kind: "cat" }`] },
  ],
  values: [
    {
      schema: "Cat",
      valid: [{ kind: "cat", lives: 9 }],
      invalid: [{ kind: "Dog", lives: 9 }, { kind: "cat" }],
    },
    { schema: "Dog", valid: [{ kind: "Dog", tricks: 1 }], invalid: [{ kind: "cat" }] },
  ],
};
