import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An example that does not fit is reported",
  about: ["/components/schemas/Pet/examples"],
  diagnostics: ["spec.yaml:7:97 warning example-mismatch"],
  types: [{ type: "Pet", accepts: [`{ name: "a" }`], refuses: [`{ name: 1 }`] }],
  values: [{ schema: "Pet", valid: [{ name: "a" }], invalid: [{ name: 1 }] }],
};
