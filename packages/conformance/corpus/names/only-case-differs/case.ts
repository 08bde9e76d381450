import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names that differ only in case are told apart",
  about: [{ at: "/components/schemas/PET", rename: "Dog" }, "/components/schemas/Pet/properties/A"],
  types: [
    { type: "Pet", accepts: [`{ a: "a", A: 1 }`], refuses: [`{ b: "a" }`, `{ a: "a", A: "a" }`] },
    { type: "PET", accepts: [`{ b: "a" }`], refuses: [`{ a: "a" }`] },
  ],
  names: { PET: { "hey-api": "Pet2" } },
  values: [
    { schema: "Pet", valid: [{ a: "a", A: 1 }], invalid: [{ b: "a" }] },
    { schema: "PET", valid: [{ b: "a" }], invalid: [{ a: "a" }] },
  ],
};
