import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`allOf` asks for all of its branches",
  about: ["/components/schemas/Pet/allOf/0", "/components/schemas/Pet/allOf/1"],
  types: [{ type: "Pet", accepts: [`{ id: 1, name: "a" }`], refuses: [`{ id: 1 }`, `{ name: "a" }`] }],
  values: [{ schema: "Pet", valid: [{ id: 1, name: "a" }], invalid: [{ id: 1 }, { name: "a" }] }],
};
