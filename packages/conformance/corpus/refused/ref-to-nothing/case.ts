import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference that points at nothing is refused",
  about: ["/components/schemas/Pet/$ref"],
  diagnostics: ["spec.yaml:7:12 error unresolved-ref"],
};
