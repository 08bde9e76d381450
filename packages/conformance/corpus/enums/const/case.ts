import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`const` holds any JSON value",
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
      ],
    },
  ],
};
