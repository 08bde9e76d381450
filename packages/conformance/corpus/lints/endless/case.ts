import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A schema that needs itself without end is reported",
  about: ["/components/schemas/Loop/required"],
  diagnostics: ["spec.yaml:7:5 warning unsatisfiable-schema"],
  withoutBuilder: ["Loop"],
  types: [{ type: "Loop", accepts: [], refuses: [`{}`, `{ next: {} }`] }],
  values: [{ schema: "Loop", valid: [], invalid: [{}, { next: {} }] }],
};
