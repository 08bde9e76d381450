import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A key that is misspelt is refused rather than dropped",
  diagnostics: ["spec.yaml:7:7 error structure"],
};
