import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A default that does not fit its schema is reported",
  about: ["/components/schemas/Job/properties/retries/default"],
  diagnostics: ["spec.yaml:7:66 warning example-mismatch"],
  types: [{ type: "Job", accepts: [`{ retries: 1 }`], refuses: [`{ retries: "many" }`] }],
};
