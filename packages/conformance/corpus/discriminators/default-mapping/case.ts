import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "The branch of `defaultMapping` may have any value, or none",
  source: "OpenAPI 3.2.0, Discriminator Object, Optional Discriminating Property",
  about: [
    "/components/schemas/Item/discriminator/defaultMapping",
    "/components/schemas/Item/discriminator/mapping",
  ],
  types: [
    {
      type: "Item",
      accepts: [`{ kind: "book", pages: 1 }`, `{ kind: "pen", name: "a" }`, `{ name: "a" }`],
      refuses: [`{ kind: "pen", pages: 1 }`, `{ pages: 1 }`],
    },
  ],
  values: [
    {
      schema: "Item",
      valid: [{ kind: "book", pages: 1 }, { kind: "pen", name: "a" }, { name: "a" }],
      invalid: [{ kind: "pen", pages: 1 }, { pages: 1 }],
    },
  ],
};
