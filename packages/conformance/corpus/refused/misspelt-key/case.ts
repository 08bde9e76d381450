import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A key that is misspelt is refused rather than dropped",
  about: [{ at: "/paths/~1pets/get/operationID", rename: "operationId" }],
  diagnostics: ["spec.yaml:7:7 error structure/misspelt"],
};
