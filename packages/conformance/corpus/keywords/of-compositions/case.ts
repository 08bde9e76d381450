import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Compositions and conditions hold wherever a schema stands",
  about: [
    "/components/schemas/Unlike/not",
    "/components/schemas/Either/oneOf",
    "/components/schemas/Any/anyOf",
    "/components/schemas/Both/allOf",
    "/components/schemas/Choice/required",
    "/components/schemas/Choice/then",
    "/components/schemas/Choice/else",
    "/components/schemas/Members/properties/unlike",
    "/components/schemas/Lists/properties/unlike/items",
    "/components/schemas/Unions/properties/unlike/anyOf",
    "/components/schemas/References/properties/unlike/$ref",
    "/components/schemas/Members/properties/either",
    "/components/schemas/Lists/properties/either/items",
    "/components/schemas/Unions/properties/either/anyOf",
    "/components/schemas/References/properties/either/$ref",
    "/components/schemas/Members/properties/any",
    "/components/schemas/Lists/properties/any/items",
    "/components/schemas/Unions/properties/any/anyOf",
    "/components/schemas/References/properties/any/$ref",
    "/components/schemas/Members/properties/both",
    "/components/schemas/Lists/properties/both/items",
    "/components/schemas/Unions/properties/both/anyOf",
    "/components/schemas/References/properties/both/$ref",
    "/components/schemas/Members/properties/choice",
    "/components/schemas/Lists/properties/choice/items",
    "/components/schemas/Unions/properties/choice/anyOf",
    "/components/schemas/References/properties/choice/$ref",
  ],
  diagnostics: [
    "spec.yaml:7:29 warning approximated/not",
    "spec.yaml:16:9 warning approximated/if",
    "spec.yaml:24:33 warning approximated/not",
    "spec.yaml:33:13 warning approximated/if",
    "spec.yaml:41:55 warning approximated/not",
    "spec.yaml:53:17 warning approximated/if",
    "spec.yaml:62:43 warning approximated/not",
    "spec.yaml:74:19 warning approximated/if",
  ],
  values: [
    {
      schema: "Unlike",
      valid: ["c"],
      invalid: ["a"],
    },
    {
      schema: "Either",
      valid: ["a", 1],
      invalid: ["abcd", true],
    },
    {
      schema: "Any",
      valid: ["ab", true],
      invalid: ["a", 1],
    },
    {
      schema: "Both",
      valid: ["ab"],
      invalid: ["a", "bb"],
    },
    {
      schema: "Choice",
      valid: [
        {
          kind: "a",
          count: 1,
        },
        {
          kind: "b",
          name: "c",
        },
      ],
      invalid: [
        {
          kind: "a",
        },
        {
          kind: "b",
        },
        {
          count: 1,
          name: "c",
        },
      ],
    },
    {
      schema: "Members",
      valid: [
        {
          unlike: "c",
          either: "a",
          any: "ab",
          both: "ab",
          choice: {
            kind: "a",
            count: 1,
          },
        },
      ],
      invalid: [
        {
          unlike: "a",
          either: "a",
          any: "ab",
          both: "ab",
          choice: {
            kind: "a",
            count: 1,
          },
        },
        {
          unlike: "c",
          either: "abcd",
          any: "ab",
          both: "ab",
          choice: {
            kind: "a",
            count: 1,
          },
        },
        {
          unlike: "c",
          either: "a",
          any: "a",
          both: "ab",
          choice: {
            kind: "a",
            count: 1,
          },
        },
        {
          unlike: "c",
          either: "a",
          any: "ab",
          both: "a",
          choice: {
            kind: "a",
            count: 1,
          },
        },
        {
          unlike: "c",
          either: "a",
          any: "ab",
          both: "ab",
          choice: {
            kind: "a",
          },
        },
      ],
    },
    {
      schema: "Lists",
      valid: [
        {
          unlike: ["c"],
          either: ["a", 1],
          any: ["ab", true],
          both: ["ab"],
          choice: [
            {
              kind: "a",
              count: 1,
            },
            {
              kind: "b",
              name: "c",
            },
          ],
        },
      ],
      invalid: [
        {
          unlike: ["a"],
          either: ["a", 1],
          any: ["ab", true],
          both: ["ab"],
          choice: [
            {
              kind: "a",
              count: 1,
            },
            {
              kind: "b",
              name: "c",
            },
          ],
        },
        {
          unlike: ["c"],
          either: ["abcd"],
          any: ["ab", true],
          both: ["ab"],
          choice: [
            {
              kind: "a",
              count: 1,
            },
            {
              kind: "b",
              name: "c",
            },
          ],
        },
        {
          unlike: ["c"],
          either: ["a", 1],
          any: ["a"],
          both: ["ab"],
          choice: [
            {
              kind: "a",
              count: 1,
            },
            {
              kind: "b",
              name: "c",
            },
          ],
        },
        {
          unlike: ["c"],
          either: ["a", 1],
          any: ["ab", true],
          both: ["a"],
          choice: [
            {
              kind: "a",
              count: 1,
            },
            {
              kind: "b",
              name: "c",
            },
          ],
        },
        {
          unlike: ["c"],
          either: ["a", 1],
          any: ["ab", true],
          both: ["ab"],
          choice: [
            {
              kind: "a",
            },
          ],
        },
      ],
    },
    {
      schema: "Unions",
      valid: [
        {
          unlike: null,
          either: null,
          any: null,
          both: null,
          choice: null,
        },
      ],
      invalid: [
        {
          unlike: "a",
          either: null,
          any: null,
          both: null,
          choice: null,
        },
        {
          unlike: null,
          either: "abcd",
          any: null,
          both: null,
          choice: null,
        },
        {
          unlike: null,
          either: null,
          any: "a",
          both: null,
          choice: null,
        },
        {
          unlike: null,
          either: null,
          any: null,
          both: "a",
          choice: null,
        },
        {
          unlike: null,
          either: null,
          any: null,
          both: null,
          choice: {
            kind: "a",
          },
        },
      ],
    },
    {
      schema: "References",
      valid: [
        {
          unlike: "c",
          either: "a",
          any: "ab",
          both: "ab",
          choice: {
            kind: "a",
            count: 1,
          },
        },
      ],
      invalid: [
        {
          unlike: "a",
          either: "a",
          any: "ab",
          both: "ab",
          choice: {
            kind: "a",
            count: 1,
          },
        },
        {
          unlike: "c",
          either: "abcd",
          any: "ab",
          both: "ab",
          choice: {
            kind: "a",
            count: 1,
          },
        },
        {
          unlike: "c",
          either: "a",
          any: "a",
          both: "ab",
          choice: {
            kind: "a",
            count: 1,
          },
        },
        {
          unlike: "c",
          either: "a",
          any: "ab",
          both: "a",
          choice: {
            kind: "a",
            count: 1,
          },
        },
        {
          unlike: "c",
          either: "a",
          any: "ab",
          both: "ab",
          choice: {
            kind: "a",
          },
        },
      ],
    },
  ],
};
