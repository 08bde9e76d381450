import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference to a file that is not there is refused",
  about: ["/components/schemas/Pet/$ref"],
  diagnostics: ["spec.yaml:7:12 error unreadable-ref"],
};
