import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Values that branches pin with `const` win over the names of the schemas",
  about: ["/components/schemas/Cat/properties/kind/const", "/components/schemas/Dog/properties/kind/const"],
  types: [
    {
      type: "Pet",
      accepts: [`{ kind: "cat", lives: 9 }`, `{ kind: "dog" }`],
      refuses: [`{ kind: "Cat", lives: 9 }`, `{ kind: "dog", lives: 9 }`],
    },
    { type: "Cat", accepts: [`{ kind: "cat", lives: 9 }`], refuses: [`{ kind: "Cat", lives: 9 }`] },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ kind: "cat", lives: 9 }, { kind: "dog" }],
      invalid: [{ kind: "Cat", lives: 9 }, { kind: "cat" }],
    },
  ],
};
