import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Of a schema that no value is found for the fixtures have none, and it is said",
  about: ["/components/schemas/Rare/minItems", "/components/schemas/Rare/uniqueItems"],
  diagnostics: ["spec.yaml:8:5 note no-sample", "spec.yaml:9:5 note no-sample"],
  withoutBuilder: ["Rare", "Holder"],
  values: [
    { schema: "Rare", valid: [], invalid: [[], [true, false], [true, false, true]] },
    { schema: "Holder", valid: [], invalid: [{}, { rare: [true, false] }] },
    { schema: "Optional", valid: [{}], invalid: [{ rare: [true, false, true] }] },
  ],
};
