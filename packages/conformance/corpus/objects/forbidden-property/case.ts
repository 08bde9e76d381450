import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A property with the schema `false` must not be there",
  about: ["/components/schemas/Pet/properties/secret"],
  types: [{ type: "Pet", accepts: [`{}`, `{ name: "a", any: 1 }`], refuses: [`{ secret: 1 }`] }],
  values: [{ schema: "Pet", valid: [{ name: "a", any: null }], invalid: [{ secret: 1 }] }],
};
