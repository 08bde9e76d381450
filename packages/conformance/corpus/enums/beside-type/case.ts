import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Values of an enum that are not of the schema's type are none",
  about: ["/components/schemas/Size/type"],
  types: [{ type: "Size", accepts: [`"s"`], refuses: [`1`, `null`] }],
  values: [{ schema: "Size", valid: ["s"], invalid: [1, null] }],
};
