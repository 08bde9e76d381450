import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas of two files that refer to one another are recursive types",
  about: ["node.yaml#/properties/edges/items/$ref", "edge.yaml#/properties/to/$ref"],
  types: [
    {
      type: "Node",
      accepts: [`{ name: "a", edges: [{ to: { name: "b", edges: [] } }] }`],
      refuses: [`{ name: "a", edges: [{}] }`, `{ name: "a", edges: [{ to: {} }] }`],
    },
  ],
  values: [
    {
      schema: "Node",
      valid: [{ name: "a", edges: [{ to: { name: "b" } }] }],
      invalid: [{ name: "a", edges: [{ to: {} }] }],
    },
  ],
};
