import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Type arrays of OpenAPI 3.1 are unions",
  types: [
    {
      type: "Value",
      accepts: [
        `{ id: 1, note: null }`,
        `{ id: "a", note: "b", list: null, any: [1] }`,
        `{ id: "a", note: "b", list: [1] }`,
      ],
      refuses: [`{ id: true, note: null }`, `{ id: 1 }`, `{ id: 1, note: null, list: ["a"] }`],
    },
  ],
  values: [
    {
      schema: "Value",
      valid: [
        { id: 1, note: null },
        { id: "a", note: "b", list: [1], any: null },
      ],
      invalid: [{ id: 1.5, note: null }, { id: 1 }, { id: 1, note: null, list: ["a"] }],
    },
  ],
};
