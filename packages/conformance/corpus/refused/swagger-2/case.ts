import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Swagger 2.0 is refused",
  about: [{ at: "/swagger", rename: "openapi" }],
  diagnostics: ["spec.yaml:1:1 error swagger-2"],
  ownPolicy: true,
};
