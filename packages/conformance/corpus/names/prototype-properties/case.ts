import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Properties may be called as members of Object.prototype",
  about: [
    "/components/schemas/Odd/properties/constructor",
    "/components/schemas/Odd/properties/toString",
    "/components/schemas/Odd/properties/hasOwnProperty",
  ],
  types: [
    {
      type: "Odd",
      accepts: [`{ constructor: 1, toString: "a", hasOwnProperty: true }`],
      refuses: [
        `{}`,
        `{ constructor: "a", toString: "a", hasOwnProperty: true }`,
        `{ constructor: 1, toString: 1, hasOwnProperty: true }`,
        `{ constructor: 1, toString: "a", hasOwnProperty: 1 }`,
      ],
    },
  ],
  values: [
    {
      schema: "Odd",
      valid: [{ constructor: 1, toString: "a", hasOwnProperty: true }],
      invalid: [
        {},
        { constructor: 1 },
        { constructor: "a", toString: "a", hasOwnProperty: true },
        { constructor: 1, toString: 1, hasOwnProperty: true },
        { constructor: 1, toString: "a", hasOwnProperty: 1 },
      ],
    },
  ],
};
