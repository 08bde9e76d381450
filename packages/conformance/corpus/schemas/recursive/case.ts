import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas may refer to themselves, directly, through others and in lists",
  types: [
    {
      type: "Tree",
      accepts: [`{ value: 1, children: [{ value: 2, children: [] }] }`],
      refuses: [`{ value: 1, children: [{}] }`],
    },
    { type: "Person", accepts: [`{ home: { people: [{}] } }`], refuses: [`{ home: {} }`] },
    { type: "Nest", accepts: [`[[], [[]]]`], refuses: [`[1]`] },
    { type: "Json", accepts: [`{ a: [1, null, { b: "c" }] }`], refuses: [`{ a: undefined }`] },
  ],
  values: [
    {
      schema: "Tree",
      valid: [{ value: 1, children: [{ value: 2 }] }],
      invalid: [{ value: 1, children: [{}] }],
    },
    { schema: "Person", valid: [{ home: { people: [{}] } }], invalid: [{ home: {} }] },
    { schema: "Nest", valid: [[[], [[]]]], invalid: [[1]] },
    { schema: "Json", valid: [{ a: [1, null, { b: "c" }] }], invalid: [] },
  ],
};
