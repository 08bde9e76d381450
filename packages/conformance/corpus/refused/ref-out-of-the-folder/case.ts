import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference to a file outside the spec's folder is refused",
  about: ["/components/schemas/Pet/$ref"],
  diagnostics: ["spec.yaml:7:12 error outside-ref"],
  ownPolicy: true,
};
