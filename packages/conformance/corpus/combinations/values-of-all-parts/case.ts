import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature:
    "A value is built of all parts together, whatever their order, and does not end at the first difficulty",
  about: [
    "/components/schemas/StricterFirst/allOf/0/properties/kind/enum",
    "/components/schemas/Elsewhere/allOf/0/properties/size/minimum",
    "/components/schemas/SecondBranch/oneOf/0/properties/at",
    "/components/schemas/Emptied/properties/list/items",
    "/components/schemas/Distinct/minProperties",
    "/components/schemas/Between/exclusiveMaximum",
  ],
  diagnostics: ["spec.yaml:25:17 warning unreachable-branch", "spec.yaml:32:13 warning unsatisfiable-schema"],
  values: [
    {
      schema: "StricterFirst",
      valid: [{ kind: "slot", id: "1234567" }],
      invalid: [{ kind: "a", id: "1234567" }],
    },
    { schema: "Elsewhere", valid: [{ size: 1234 }], invalid: [{}, { size: 4 }] },
    { schema: "SecondBranch", valid: [{ at: "a" }], invalid: [{}] },
    { schema: "Optional", valid: [{}, { some: "a", list: [] }], invalid: [{ never: "a" }] },
    { schema: "Emptied", valid: [{ list: [] }], invalid: [{ list: [1] }, {}] },
    { schema: "Distinct", valid: [{ a: 1, b: 2 }], invalid: [{ a: 1 }] },
    { schema: "Between", valid: [0.05], invalid: [0, 0.1] },
  ],
};
