import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference that leads back to itself is refused",
  about: ["/components/schemas/A/$ref", "/components/schemas/B/$ref"],
  diagnostics: ["spec.yaml:7:10 error circular-ref", "spec.yaml:8:10 error circular-ref"],
};
