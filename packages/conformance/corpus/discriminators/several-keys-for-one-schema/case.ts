import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A schema with two keys in a mapping stands for both",
  about: [
    "/components/schemas/Event/discriminator/mapping/added",
    "/components/schemas/Event/discriminator/mapping/changed",
  ],
  types: [
    {
      type: "Event",
      accepts: [`{ type: "added", value: "a" }`, `{ type: "changed", value: "a" }`, `{ type: "removed" }`],
      refuses: [`{ type: "added" }`, `{ type: "Change", value: "a" }`],
    },
  ],
  values: [
    {
      schema: "Event",
      valid: [{ type: "changed", value: "a" }, { type: "removed" }],
      invalid: [{ type: "added" }, { type: "Removal" }],
    },
  ],
};
