import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference or null is a union with null",
  about: [
    "/components/schemas/Pet/properties/owner/oneOf/1",
    "/components/schemas/Pet/properties/sitter/anyOf/1",
  ],
  types: [
    {
      type: "Pet",
      accepts: [`{ owner: null, sitter: { id: 1 } }`, `{ owner: { id: 1 }, sitter: null }`],
      refuses: [`{ owner: null }`, `{ owner: {}, sitter: null }`],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [
        { owner: null, sitter: { id: 1 } },
        { owner: { id: 1 }, sitter: null },
      ],
      invalid: [{ owner: null }, { owner: {}, sitter: null }],
    },
  ],
};
