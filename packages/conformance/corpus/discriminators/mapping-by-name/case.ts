import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A mapping may give names of schemas instead of references",
  source: "OpenAPI 3.1.1, Discriminator Object, mapping",
  about: [
    "/components/schemas/Pet/discriminator/mapping/kitty",
    "/components/schemas/Pet/discriminator/mapping/doggy",
  ],
  types: [
    {
      type: "Pet",
      accepts: [`{ kind: "kitty", lives: 9 }`, `{ kind: "doggy" }`],
      refuses: [`{ kind: "Cat", lives: 9 }`, `{ kind: "kitty" }`],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ kind: "kitty", lives: 9 }, { kind: "doggy" }],
      invalid: [{ kind: "Cat", lives: 9 }, { kind: "kitty" }],
    },
  ],
};
