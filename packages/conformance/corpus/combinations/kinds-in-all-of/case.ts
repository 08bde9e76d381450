import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A property of which one part of `allOf` says no more than its kinds has these and no others",
  about: ["/components/schemas/Listed/allOf/1/properties/text/type"],
  types: [
    {
      type: "Listed",
      accepts: [`{ text: true }`, `{ text: { a: 1 }, name: "a" }`],
      refuses: [`{ text: "a" }`, `{ text: 1 }`, `{}`],
    },
  ],
  values: [
    {
      schema: "Listed",
      valid: [{ text: true }, { text: { a: 1 }, name: "a" }],
      invalid: [{ text: "a" }, { text: 1 }, {}],
    },
  ],
};
