import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Arrays know their items, bounds and uniqueness",
  about: [
    "/components/schemas/Tags/items",
    "/components/schemas/Tags/minItems",
    "/components/schemas/Tags/maxItems",
    "/components/schemas/Tags/uniqueItems",
    "/components/schemas/Matrix/items",
    "/components/schemas/Matrix/items/items",
    "/components/schemas/Anything/type",
  ],
  types: [
    { type: "Tags", accepts: [`["a"]`, `["a", "b"]`], refuses: [`[1]`, `"a"`] },
    { type: "Matrix", accepts: [`[[1, null], []]`], refuses: [`[1]`, `[["a"]]`] },
    { type: "Anything", accepts: [`[1, "a", null]`], refuses: [`{}`] },
  ],
  values: [
    { schema: "Tags", valid: [["a"], ["a", "b"]], invalid: [[], ["a", "a"], ["a", "b", "c"]] },
    { schema: "Matrix", valid: [[[1, null]]], invalid: [[["a"]], [1]] },
    { schema: "Anything", valid: [[], [1]], invalid: [{}] },
  ],
};
