import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A mapping that points at nothing is refused",
  about: ["/components/schemas/Pet/discriminator/mapping/dog"],
  diagnostics: ["spec.yaml:9:55 error discriminator-mapping"],
};
