import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A version of OpenAPI that does not exist is refused",
  about: [{ at: "/openapi", become: "3.1.1" }],
  diagnostics: ["spec.yaml:1:1 error unsupported-version"],
};
