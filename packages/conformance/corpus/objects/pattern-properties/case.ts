import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Properties by pattern have a type, said to be looser",
  about: ["/components/schemas/Headers/patternProperties"],
  diagnostics: ["spec.yaml:9:7 warning approximated/pattern-properties"],
  types: [{ type: "Headers", accepts: [`{}`, `{ "x-a": "b" }`], refuses: [`{ "x-a": 1 }`] }],
  values: [{ schema: "Headers", valid: [{}, { "x-a": "b" }], invalid: [{ "x-a": 1 }, { a: "b" }] }],
  names: { Headers: { redocly: "Headers_2" } },
};
