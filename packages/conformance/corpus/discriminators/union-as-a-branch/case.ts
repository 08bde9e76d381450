import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A union among the branches has the values that tell its own branches apart",
  about: [
    "/components/schemas/Payment/discriminator",
    { at: "/components/schemas/Card/discriminator/mapping/debit", rename: "giro" },
  ],
  types: [
    {
      type: "Payment",
      accepts: [`{ by: "debit", pin: "1" }`, `{ by: "credit", limit: 1 }`, `{ by: "cash" }`],
      refuses: [`{ by: "Card", pin: "1" }`, `{ by: "cheque" }`, `{ by: "debit", limit: 1 }`],
    },
  ],
  values: [
    {
      schema: "Payment",
      valid: [{ by: "debit", pin: "1" }, { by: "credit", limit: 1 }, { by: "cash" }],
      invalid: [{ by: "Card", pin: "1" }, { by: "cheque" }, { by: "debit", limit: 1 }],
    },
  ],
};
