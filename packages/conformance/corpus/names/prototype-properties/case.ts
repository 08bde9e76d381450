import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Properties may be called as members of Object.prototype",
  types: [
    {
      type: "Odd",
      accepts: [`{ constructor: 1, toString: "a", hasOwnProperty: true }`],
      refuses: [`{}`, `{ constructor: "a", toString: "a", hasOwnProperty: true }`],
    },
  ],
  values: [
    {
      schema: "Odd",
      valid: [{ constructor: 1, toString: "a", hasOwnProperty: true }],
      invalid: [{}, { constructor: 1 }, { constructor: "a", toString: "a", hasOwnProperty: true }],
    },
  ],
};
