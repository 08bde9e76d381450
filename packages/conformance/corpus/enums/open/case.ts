import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An open enum knows its values and takes any other",
  about: ["/components/schemas/Color/anyOf/0", "/components/schemas/Color/anyOf/1"],
  types: [{ type: "Color", accepts: [`"red"`, `"blue"`], refuses: [`1`, `null`] }],
  values: [{ schema: "Color", valid: ["red", "blue"], invalid: [1] }],
  files: { "types/schemas/color.ts": ["string & {}"] },
};
