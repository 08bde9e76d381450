import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference or null is a union with null",
  types: [
    {
      type: "Pet",
      accepts: [`{ owner: null, sitter: { id: 1 } }`],
      refuses: [`{ owner: null }`, `{ owner: {}, sitter: null }`],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ owner: null, sitter: { id: 1 } }],
      invalid: [{ owner: null }, { owner: {}, sitter: null }],
    },
  ],
};
