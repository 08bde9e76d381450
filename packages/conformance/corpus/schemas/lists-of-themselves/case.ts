import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Types that are made of themselves by way of others have builders, and so has what refers to them",
  about: [
    { at: "/components/schemas/Others/items", become: { type: "number" } },
    { at: "/components/schemas/Box/required", become: [] },
  ],
  diagnostics: ["spec.yaml:25:13 warning unknown-key"],
  types: [
    { type: "Nested", accepts: [`[]`, `[[[], []]]`], refuses: [`[1]`, `[[1]]`] },
    { type: "Either", accepts: [`""`, `[[]]`], refuses: [`1`] },
    { type: "Box", accepts: [`{ content: [[]] }`], refuses: [`{}`, `{ content: 1 }`] },
    { type: "Odd", accepts: [`1`, `""`], refuses: [`true`] },
  ],
  values: [
    { schema: "Nested", valid: [[], [[[], []]]], invalid: [[1], [[1]]] },
    { schema: "Box", valid: [{ content: "" }, { content: [[]] }], invalid: [{}, { content: 1 }] },
    { schema: "Odd", valid: [1, ""], invalid: [true] },
  ],
};
