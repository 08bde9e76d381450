import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A schema that no value satisfies is reported",
  about: [
    "/components/schemas/Empty/minimum",
    "/components/schemas/Empty/maximum",
    "/components/schemas/Torn/allOf/0",
    "/components/schemas/Torn/allOf/1",
  ],
  diagnostics: ["spec.yaml:7:5 warning unsatisfiable-schema", "spec.yaml:8:5 warning unsatisfiable-schema"],
  withoutBuilder: ["Empty", "Torn"],
  types: [{ type: "Torn", accepts: [], refuses: [`"a"`, `1`] }],
  values: [
    { schema: "Empty", valid: [], invalid: [4, 5] },
    { schema: "Torn", valid: [], invalid: ["a", 1] },
  ],
};
