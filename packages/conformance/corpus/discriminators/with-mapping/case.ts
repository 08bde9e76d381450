import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "The keys of a mapping are the values of the property",
  source: "OpenAPI 3.1.1, Discriminator Object",
  about: ["/components/schemas/Pet/discriminator", "/components/schemas/Pet/discriminator/mapping"],
  types: [
    {
      type: "Pet",
      accepts: [`{ kind: "kitty", lives: 9 }`, `{ kind: "doggy", tricks: [] }`],
      refuses: [
        `{ kind: "Cat", lives: 9 }`,
        `{ kind: "doggy", lives: 9 }`,
        `{ kind: "cow" }`,
        `{ lives: 9 }`,
      ],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [
        { kind: "kitty", lives: 9 },
        { kind: "doggy", tricks: ["sit"] },
      ],
      invalid: [{ kind: "Cat", lives: 9 }, { kind: "doggy", lives: 9 }, { lives: 9 }],
    },
  ],
};
