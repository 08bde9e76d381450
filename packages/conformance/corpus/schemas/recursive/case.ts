import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas may refer to themselves, directly, through others and in lists",
  about: [
    "/components/schemas/Tree/properties/children/items/$ref",
    "/components/schemas/Person/properties/home/$ref",
    "/components/schemas/House/properties/people/items/$ref",
    "/components/schemas/Nest/items/$ref",
    "/components/schemas/Json/anyOf/1/items/$ref",
    "/components/schemas/Json/anyOf/2/additionalProperties/$ref",
  ],
  types: [
    {
      type: "Tree",
      accepts: [`{ value: 1, children: [{ value: 2, children: [] }] }`],
      refuses: [`{ value: 1, children: [{}] }`],
    },
    {
      type: "Person",
      accepts: [`{ home: { people: [{}] } }`],
      refuses: [`{ home: {} }`, `{ home: { people: [1] } }`],
    },
    { type: "Nest", accepts: [`[[], [[]]]`], refuses: [`[1]`] },
    { type: "Json", accepts: [`{ a: [1, null, { b: "c" }] }`], refuses: [`{ a: undefined }`, `[undefined]`] },
  ],
  values: [
    {
      schema: "Tree",
      valid: [{ value: 1, children: [{ value: 2 }] }],
      invalid: [{ value: 1, children: [{}] }],
    },
    {
      schema: "Person",
      valid: [{ home: { people: [{}] } }],
      invalid: [{ home: {} }, { home: { people: [1] } }],
    },
    { schema: "Nest", valid: [[[], [[]]]], invalid: [[1]] },
    { schema: "Json", valid: [{ a: [1, null, { b: "c" }] }], invalid: [] },
  ],
};
