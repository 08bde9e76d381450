import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A branch may stand for several values",
  about: [
    "/components/schemas/Cat/properties/kind/enum",
    "/components/schemas/Cat/properties/kind/enum/1",
    "/components/schemas/Dog/properties/kind/enum",
  ],
  types: [
    {
      type: "Pet",
      accepts: [`{ kind: "cat", lives: 9 }`, `{ kind: "kitten", lives: 9 }`, `{ kind: "dog" }`],
      refuses: [`{ kind: "Cat", lives: 9 }`, `{ kind: "dog", lives: 9 }`],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ kind: "kitten", lives: 9 }, { kind: "dog" }],
      invalid: [{ kind: "Cat", lives: 9 }, { kind: "cow" }],
    },
  ],
};
