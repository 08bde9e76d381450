import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature:
    "Two parameters of one name in one place are refused; one in another place, or of the path item, is not in the way",
  source: "OpenAPI Specification 3.1.1, Operation Object",
  about: [{ at: "/paths/~1pets/get/parameters/3/name", become: "most" }],
  diagnostics: ["spec.yaml:14:11 error duplicate-parameter"],
};
