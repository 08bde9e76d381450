import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Lengths, ranges and patterns are checked by the validator",
  about: [
    "/components/schemas/Code/minLength",
    "/components/schemas/Code/maxLength",
    "/components/schemas/Code/pattern",
    "/components/schemas/Level/minimum",
    "/components/schemas/Level/exclusiveMaximum",
    "/components/schemas/Step/multipleOf",
  ],
  types: [
    { type: "Code", accepts: [`"ab"`], refuses: [`1`] },
    { type: "Level", accepts: [`1`], refuses: [`"1"`] },
  ],
  values: [
    { schema: "Code", valid: ["ab", "🙂🙂"], invalid: ["a", "abcd", "AB", "🙂"] },
    { schema: "Level", valid: [1, 4], invalid: [0, 5, 1.5] },
    { schema: "Step", valid: [0.3, 1.1], invalid: [0.35] },
  ],
};
