import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`oneOf` beside `properties` adds to them",
  about: ["/components/schemas/Payment/oneOf", "/components/schemas/Payment/properties"],
  types: [
    {
      type: "Payment",
      accepts: [`{ amount: 1, card: "a" }`, `{ amount: 1, iban: "a" }`],
      refuses: [`{ amount: 1 }`, `{ card: "a" }`, `{ amount: 1, card: 1 }`, `{ amount: "1", card: "a" }`],
    },
  ],
  values: [
    {
      schema: "Payment",
      valid: [{ amount: 1, card: "a" }],
      invalid: [
        { amount: 1 },
        { card: "a" },
        { amount: "1", card: "a" },
        { amount: 1, card: "a", iban: "b" },
      ],
    },
  ],
};
