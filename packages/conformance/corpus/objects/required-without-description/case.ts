import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A required property that is not described must be there, and is reported",
  about: ["/components/schemas/Pet/required/1"],
  diagnostics: ["spec.yaml:7:43 warning undescribed-required"],
  types: [{ type: "Pet", accepts: [`{ name: "a", nmae: 1 }`], refuses: [`{ name: "a" }`] }],
  values: [{ schema: "Pet", valid: [{ name: "a", nmae: 1 }], invalid: [{ name: "a" }] }],
};
