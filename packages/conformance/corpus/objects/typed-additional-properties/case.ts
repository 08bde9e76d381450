import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A map has values of one type",
  about: ["/components/schemas/Scores/additionalProperties"],
  types: [{ type: "Scores", accepts: [`{}`, `{ a: 1, b: 2 }`], refuses: [`{ a: "1" }`, `[]`] }],
  values: [{ schema: "Scores", valid: [{}, { a: 1 }], invalid: [{ a: "1" }, []] }],
};
