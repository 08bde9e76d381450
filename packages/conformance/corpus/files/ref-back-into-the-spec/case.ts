import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A file may refer back into the spec that refers to it",
  about: ["kinds.yaml#/kind/$ref"],
  types: [{ type: "Pet", accepts: [`{ kind: "cat" }`], refuses: [`{ kind: "cow" }`] }],
  values: [{ schema: "Pet", valid: [{ kind: "cat" }], invalid: [{ kind: "cow" }] }],
};
