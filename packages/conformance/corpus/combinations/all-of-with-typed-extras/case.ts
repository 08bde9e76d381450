import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`allOf` with typed additional properties refuses no valid value",
  about: [
    "/components/schemas/Report/allOf/0",
    "/components/schemas/Report/allOf/1",
    "/components/schemas/Counts/additionalProperties",
  ],
  types: [{ type: "Report", accepts: [`{ total: 1, cats: 2 }`], refuses: [`{ cats: 2 }`, `{ total: "1" }`] }],
  values: [
    { schema: "Report", valid: [{ total: 1, cats: 2 }], invalid: [{ cats: 2 }, { total: 1, cats: "2" }] },
  ],
};
