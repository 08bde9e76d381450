import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`const` holds any JSON value",
  about: [
    "/components/schemas/Fixed/properties/kind/const",
    "/components/schemas/Fixed/properties/level/const",
    "/components/schemas/Fixed/properties/on/const",
    "/components/schemas/Fixed/properties/none/const",
    "/components/schemas/Fixed/properties/list/const",
  ],
  types: [
    {
      type: "Fixed",
      accepts: [
        `{ kind: "it's", level: 1, on: true }`,
        `{ kind: "it's", level: 1, on: true, none: null, list: [1, { a: "b" }] }`,
      ],
      refuses: [
        `{ kind: "its", level: 1, on: true }`,
        `{ kind: "it's", level: 2, on: true }`,
        `{ kind: "it's", level: 1, on: true, list: [1, {}] }`,
        `{ kind: "it's", level: 1, on: true, none: 0 }`,
      ],
    },
  ],
  values: [
    {
      schema: "Fixed",
      valid: [{ kind: "it's", level: 1, on: true, none: null, list: [1, { a: "b" }] }],
      invalid: [
        { kind: "it's", level: 1, on: false },
        { kind: "it's", level: 1, on: true, list: [1] },
        { kind: "it's", level: 1, on: true, none: 0 },
      ],
    },
  ],
};
