import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A tuple without `items` may have anything after its items",
  source: "JSON Schema 2020-12 Core, 10.3.1",
  about: [
    "/components/schemas/Row/prefixItems",
    "/components/schemas/Row/minItems",
    { at: "/components/schemas/Row/items", become: false },
    "/components/schemas/Numbers/items",
  ],
  types: [
    { type: "Row", accepts: [`["a"]`, `["a", 1, null]`], refuses: [`[]`, `[1]`] },
    { type: "Numbers", accepts: [`["a"]`, `["a", 1, 2]`], refuses: [`["a", "b"]`, `[1]`] },
  ],
  values: [
    { schema: "Row", valid: [["a"], ["a", 1, null]], invalid: [[], [1]] },
    { schema: "Numbers", valid: [["a", 1]], invalid: [["a", "b"]] },
  ],
};
