import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A `$ref` is relative to the `$id` around it",
  source: "JSON Schema 2020-12, Core, section 8.2.1",
  about: [
    "/components/schemas/Person/properties/home/$ref",
    "/components/schemas/Person/properties/work/$ref",
  ],
  types: [
    {
      type: "Person",
      accepts: [`{ home: { zip: "1" }, work: "2" }`],
      refuses: [`{ home: { zip: 1 } }`, `{ home: "1" }`, `{ work: 2 }`],
    },
  ],
  values: [
    {
      schema: "Person",
      valid: [{ home: { zip: "1" }, work: "2" }],
      invalid: [{ home: { zip: 1 } }, { home: "1" }, { work: 2 }],
    },
  ],
};
