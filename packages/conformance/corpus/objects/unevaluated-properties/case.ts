import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`unevaluatedProperties: false` closes a combination",
  about: ["/components/schemas/Pet/unevaluatedProperties"],
  types: [
    { type: "Pet", accepts: [`{ id: 1, name: "a" }`], refuses: [`{ name: "a" }`, `{ id: 1, age: 1 }`] },
  ],
  values: [{ schema: "Pet", valid: [{ id: 1, name: "a" }], invalid: [{ id: 1, age: 1 }, { name: "a" }] }],
};
