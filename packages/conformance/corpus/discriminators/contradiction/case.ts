import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A mapping that says something else than the branch is refused",
  diagnostics: ["spec.yaml:9:55 error discriminator-contradiction"],
};
