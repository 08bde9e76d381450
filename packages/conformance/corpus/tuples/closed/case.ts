import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A closed tuple has its items and no other",
  about: [
    "/components/schemas/Point/prefixItems",
    "/components/schemas/Point/items",
    "/components/schemas/Point/minItems",
  ],
  types: [{ type: "Point", accepts: [`[1, 2]`], refuses: [`[1]`, `[1, 2, 3]`, `["a", 1]`, `[]`] }],
  values: [{ schema: "Point", valid: [[1, 2]], invalid: [[1], [1, 2, 3], ["a", 1]] }],
};
