import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A version of OpenAPI that does not exist is refused",
  diagnostics: ["spec.yaml:1:1 error unsupported-version"],
};
