import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A property that one schema requires and another describes is there, over any number of levels",
  source: "JSON Schema 2020-12 Validation, 6.5.3",
  about: [
    "/components/schemas/Priced/allOf/1/required",
    "/components/schemas/Noted/required",
    "/components/schemas/Noted/allOf",
    "/components/schemas/Either/anyOf/0/required",
    "/components/schemas/Texts/type",
  ],
  types: [
    {
      type: 'Priced["price"]',
      accepts: ["1"],
      refuses: ["undefined", '"1"'],
    },
    { type: "Noted", accepts: ["{ price: 1, note: null }"], refuses: ["{ price: 1 }", "{ note: null }"] },
    { type: 'Noted["price"]', accepts: ["1"], refuses: ["undefined"] },
    { type: 'Noted["note"]', accepts: ["null", '"a"'], refuses: ["undefined"] },
    { type: "Either", accepts: ["{ price: 1 }", "{ note: null }"], refuses: ["{}", "{ price: undefined }"] },
    { type: "Texts", accepts: ['"a"'], refuses: ["{ price: 1 }"] },
  ],
  values: [
    { schema: "Priced", valid: [{ price: 1 }], invalid: [{}, { note: "a" }] },
    { schema: "Noted", valid: [{ price: 1, note: null }], invalid: [{ price: 1 }, { note: null }] },
    { schema: "Either", valid: [{ price: 1 }, { note: null }], invalid: [{}] },
    { schema: "Texts", valid: ["a"], invalid: [{ price: 1 }] },
  ],
};
