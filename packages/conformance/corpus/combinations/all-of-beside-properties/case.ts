import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`allOf` beside `properties` and `required` adds to them",
  about: [
    "/components/schemas/Pet/allOf",
    "/components/schemas/Pet/properties",
    "/components/schemas/Pet/required",
  ],
  types: [
    {
      type: "Pet",
      accepts: [`{ id: 1, name: "a" }`, `{ id: 1, name: "a", note: "b" }`],
      refuses: [`{ name: "a" }`, `{ id: 1 }`, `{ id: "1", name: "a" }`, `{ id: 1, name: 2 }`],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ id: 1, name: "a" }],
      invalid: [{ name: "a" }, { id: "1", name: "a" }, { id: 1, name: 2 }],
    },
  ],
};
