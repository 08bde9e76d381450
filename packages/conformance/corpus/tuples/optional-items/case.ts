import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Items of a tuple beyond `minItems` may be missing",
  about: [
    "/components/schemas/Range/minItems",
    { at: "/components/schemas/Range/minItems", become: 2 },
    "/components/schemas/Range/items",
    { at: "/components/schemas/Free/minItems", become: 1 },
    "/components/schemas/Free/items",
  ],
  types: [
    { type: "Range", accepts: [`[1]`, `[1, 2]`], refuses: [`[]`, `[1, "2"]`, `[1, 2, 3]`] },
    { type: "Free", accepts: [`[]`, `[1]`], refuses: [`["a"]`, `[1, 2]`] },
  ],
  values: [
    { schema: "Range", valid: [[1], [1, 2]], invalid: [[], [1, 2, 3]] },
    { schema: "Free", valid: [[], [1]], invalid: [["a"], [1, 2]] },
  ],
};
