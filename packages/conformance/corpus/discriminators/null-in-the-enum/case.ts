import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Branches that share an enum with null have the value of the mapping each",
  about: [
    "/components/schemas/Event/discriminator/mapping/opened",
    { at: "/components/schemas/Event/discriminator/mapping/closed", rename: "other" },
  ],
  types: [
    {
      type: "Event",
      accepts: [`{ name: "opened", at: 1 }`, `{ name: "closed" }`],
      refuses: [`{ name: null }`, `{ name: null, at: 1 }`, `{ name: "opened" }`],
    },
  ],
  values: [
    {
      schema: "Event",
      valid: [{ name: "opened", at: 1 }, { name: "closed" }],
      invalid: [{ name: null }, { name: null, at: 1 }, { name: "opened" }],
    },
  ],
};
