import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A `$dynamicRef` for which there is one anchor leads to it, also beside a `$ref`",
  source: "JSON Schema 2020-12, Core, section 8.2.3.2",
  about: [
    "/components/schemas/Tree/properties/children/items/$dynamicRef",
    "/components/schemas/Tree/properties/parent/$dynamicRef",
    "/components/schemas/Tree/properties/parent/$ref",
  ],
  types: [
    {
      type: "Tree",
      accepts: [`{ name: "a", children: [{ name: "b" }], parent: { name: "c", title: "d" } }`],
      refuses: [`{ name: "a", children: [{}] }`, `{ name: "a", parent: { name: "c" } }`],
    },
  ],
  values: [
    {
      schema: "Tree",
      valid: [{ name: "a", children: [{ name: "b", children: [] }], parent: { name: "c", title: "d" } }],
      invalid: [
        { name: "a", children: [{}] },
        { name: "a", parent: { name: "c" } },
        { name: "a", parent: { title: "d" } },
      ],
    },
  ],
};
