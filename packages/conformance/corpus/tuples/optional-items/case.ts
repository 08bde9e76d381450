import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Items of a tuple beyond `minItems` may be missing",
  types: [
    { type: "Range", accepts: [`[1]`, `[1, 2]`], refuses: [`[]`, `[1, "2"]`, `[1, 2, 3]`] },
    { type: "Free", accepts: [`[]`, `[1]`], refuses: [`["a"]`, `[1, 2]`] },
  ],
  values: [
    { schema: "Range", valid: [[1], [1, 2]], invalid: [[], [1, 2, 3]] },
    { schema: "Free", valid: [[], [1]], invalid: [["a"], [1, 2]] },
  ],
};
