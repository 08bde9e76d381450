import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A format that is not known is reported, and any string passes",
  about: ["/components/schemas/Plate/format"],
  diagnostics: ["spec.yaml:7:28 warning approximated/format"],
  types: [{ type: "Plate", accepts: [`"B-X 1"`], refuses: [`1`] }],
  values: [{ schema: "Plate", valid: ["B-X 1", ""], invalid: [1] }],
};
