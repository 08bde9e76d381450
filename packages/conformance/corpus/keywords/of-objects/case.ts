import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Keywords of objects hold wherever a schema stands",
  about: [
    "/components/schemas/Closed/required",
    "/components/schemas/Closed/additionalProperties",
    "/components/schemas/Counted/minProperties",
    "/components/schemas/Counted/maxProperties",
    "/components/schemas/Small/propertyNames",
    "/components/schemas/Marked/patternProperties",
    "/components/schemas/Marked/additionalProperties",
    "/components/schemas/Card/dependentRequired",
    "/components/schemas/Gift/dependentSchemas",
    "/components/schemas/Whole/allOf",
    "/components/schemas/Whole/unevaluatedProperties",
    "/components/schemas/Members/properties/closed",
    "/components/schemas/Lists/properties/closed/items",
    "/components/schemas/Unions/properties/closed/anyOf",
    "/components/schemas/References/properties/closed/$ref",
    "/components/schemas/Members/properties/counted",
    "/components/schemas/Lists/properties/counted/items",
    "/components/schemas/Unions/properties/counted/anyOf",
    "/components/schemas/References/properties/counted/$ref",
    "/components/schemas/Members/properties/small",
    "/components/schemas/Lists/properties/small/items",
    "/components/schemas/Unions/properties/small/anyOf",
    "/components/schemas/References/properties/small/$ref",
    "/components/schemas/Members/properties/marked",
    "/components/schemas/Lists/properties/marked/items",
    "/components/schemas/Unions/properties/marked/anyOf",
    "/components/schemas/References/properties/marked/$ref",
    "/components/schemas/Members/properties/card",
    "/components/schemas/Lists/properties/card/items",
    "/components/schemas/Unions/properties/card/anyOf",
    "/components/schemas/References/properties/card/$ref",
    "/components/schemas/Members/properties/gift",
    "/components/schemas/Lists/properties/gift/items",
    "/components/schemas/Unions/properties/gift/anyOf",
    "/components/schemas/References/properties/gift/$ref",
    "/components/schemas/Members/properties/whole",
    "/components/schemas/Lists/properties/whole/items",
    "/components/schemas/Unions/properties/whole/anyOf",
    "/components/schemas/References/properties/whole/$ref",
  ],
  diagnostics: [
    "spec.yaml:10:68 warning approximated/property-names",
    "spec.yaml:12:23 warning approximated/pattern-properties",
    "spec.yaml:17:9 warning approximated/dependent-required",
    "spec.yaml:23:9 warning approximated/dependent-schemas",
    "spec.yaml:40:67 warning approximated/property-names",
    "spec.yaml:44:13 warning approximated/pattern-properties",
    "spec.yaml:51:13 warning approximated/dependent-required",
    "spec.yaml:57:13 warning approximated/dependent-schemas",
    "spec.yaml:94:17 warning approximated/property-names",
    "spec.yaml:103:17 warning approximated/pattern-properties",
    "spec.yaml:114:17 warning approximated/dependent-required",
    "spec.yaml:124:17 warning approximated/dependent-schemas",
    "spec.yaml:170:19 warning approximated/property-names",
    "spec.yaml:181:19 warning approximated/pattern-properties",
    "spec.yaml:194:19 warning approximated/dependent-required",
    "spec.yaml:206:19 warning approximated/dependent-schemas",
  ],
  values: [
    {
      schema: "Closed",
      valid: [
        {
          id: 1,
        },
      ],
      invalid: [
        {},
        {
          id: 1,
          a: 1,
        },
        {
          id: "a",
        },
      ],
    },
    {
      schema: "Counted",
      valid: [
        {
          a: 1,
        },
        {
          a: 1,
          b: 2,
        },
      ],
      invalid: [
        {},
        {
          a: 1,
          b: 2,
          c: 3,
        },
      ],
    },
    {
      schema: "Small",
      valid: [
        {
          a: "b",
        },
      ],
      invalid: [
        {
          A: "b",
        },
      ],
    },
    {
      schema: "Marked",
      valid: [
        {
          "x-a": 1,
        },
      ],
      invalid: [
        {
          "x-a": "b",
        },
        {
          a: 1,
        },
      ],
    },
    {
      schema: "Card",
      valid: [
        {
          number: "1",
          code: "2",
        },
        {
          code: "2",
        },
      ],
      invalid: [
        {
          number: "1",
        },
      ],
    },
    {
      schema: "Gift",
      valid: [
        {
          wrapped: true,
          to: "ab",
        },
        {
          to: "a",
        },
      ],
      invalid: [
        {
          wrapped: true,
        },
        {
          wrapped: true,
          to: "a",
        },
      ],
    },
    {
      schema: "Whole",
      valid: [
        {
          a: 1,
          b: 2,
        },
      ],
      invalid: [
        {
          a: 1,
          c: 3,
        },
        {
          b: 2,
        },
      ],
    },
    {
      schema: "Members",
      valid: [
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
      ],
      invalid: [
        {
          closed: {},
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {},
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            A: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": "b",
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            c: 3,
          },
        },
      ],
    },
    {
      schema: "Lists",
      valid: [
        {
          closed: [
            {
              id: 1,
            },
          ],
          counted: [
            {
              a: 1,
            },
            {
              a: 1,
              b: 2,
            },
          ],
          small: [
            {
              a: "b",
            },
          ],
          marked: [
            {
              "x-a": 1,
            },
          ],
          card: [
            {
              number: "1",
              code: "2",
            },
            {
              code: "2",
            },
          ],
          gift: [
            {
              wrapped: true,
              to: "ab",
            },
            {
              to: "a",
            },
          ],
          whole: [
            {
              a: 1,
              b: 2,
            },
          ],
        },
      ],
      invalid: [
        {
          closed: [{}],
          counted: [
            {
              a: 1,
            },
            {
              a: 1,
              b: 2,
            },
          ],
          small: [
            {
              a: "b",
            },
          ],
          marked: [
            {
              "x-a": 1,
            },
          ],
          card: [
            {
              number: "1",
              code: "2",
            },
            {
              code: "2",
            },
          ],
          gift: [
            {
              wrapped: true,
              to: "ab",
            },
            {
              to: "a",
            },
          ],
          whole: [
            {
              a: 1,
              b: 2,
            },
          ],
        },
        {
          closed: [
            {
              id: 1,
            },
          ],
          counted: [{}],
          small: [
            {
              a: "b",
            },
          ],
          marked: [
            {
              "x-a": 1,
            },
          ],
          card: [
            {
              number: "1",
              code: "2",
            },
            {
              code: "2",
            },
          ],
          gift: [
            {
              wrapped: true,
              to: "ab",
            },
            {
              to: "a",
            },
          ],
          whole: [
            {
              a: 1,
              b: 2,
            },
          ],
        },
        {
          closed: [
            {
              id: 1,
            },
          ],
          counted: [
            {
              a: 1,
            },
            {
              a: 1,
              b: 2,
            },
          ],
          small: [
            {
              A: "b",
            },
          ],
          marked: [
            {
              "x-a": 1,
            },
          ],
          card: [
            {
              number: "1",
              code: "2",
            },
            {
              code: "2",
            },
          ],
          gift: [
            {
              wrapped: true,
              to: "ab",
            },
            {
              to: "a",
            },
          ],
          whole: [
            {
              a: 1,
              b: 2,
            },
          ],
        },
        {
          closed: [
            {
              id: 1,
            },
          ],
          counted: [
            {
              a: 1,
            },
            {
              a: 1,
              b: 2,
            },
          ],
          small: [
            {
              a: "b",
            },
          ],
          marked: [
            {
              "x-a": "b",
            },
          ],
          card: [
            {
              number: "1",
              code: "2",
            },
            {
              code: "2",
            },
          ],
          gift: [
            {
              wrapped: true,
              to: "ab",
            },
            {
              to: "a",
            },
          ],
          whole: [
            {
              a: 1,
              b: 2,
            },
          ],
        },
        {
          closed: [
            {
              id: 1,
            },
          ],
          counted: [
            {
              a: 1,
            },
            {
              a: 1,
              b: 2,
            },
          ],
          small: [
            {
              a: "b",
            },
          ],
          marked: [
            {
              "x-a": 1,
            },
          ],
          card: [
            {
              number: "1",
            },
          ],
          gift: [
            {
              wrapped: true,
              to: "ab",
            },
            {
              to: "a",
            },
          ],
          whole: [
            {
              a: 1,
              b: 2,
            },
          ],
        },
        {
          closed: [
            {
              id: 1,
            },
          ],
          counted: [
            {
              a: 1,
            },
            {
              a: 1,
              b: 2,
            },
          ],
          small: [
            {
              a: "b",
            },
          ],
          marked: [
            {
              "x-a": 1,
            },
          ],
          card: [
            {
              number: "1",
              code: "2",
            },
            {
              code: "2",
            },
          ],
          gift: [
            {
              wrapped: true,
            },
          ],
          whole: [
            {
              a: 1,
              b: 2,
            },
          ],
        },
        {
          closed: [
            {
              id: 1,
            },
          ],
          counted: [
            {
              a: 1,
            },
            {
              a: 1,
              b: 2,
            },
          ],
          small: [
            {
              a: "b",
            },
          ],
          marked: [
            {
              "x-a": 1,
            },
          ],
          card: [
            {
              number: "1",
              code: "2",
            },
            {
              code: "2",
            },
          ],
          gift: [
            {
              wrapped: true,
              to: "ab",
            },
            {
              to: "a",
            },
          ],
          whole: [
            {
              a: 1,
              c: 3,
            },
          ],
        },
      ],
    },
    {
      schema: "Unions",
      valid: [
        {
          closed: null,
          counted: null,
          small: null,
          marked: null,
          card: null,
          gift: null,
          whole: null,
        },
      ],
      invalid: [
        {
          closed: {},
          counted: null,
          small: null,
          marked: null,
          card: null,
          gift: null,
          whole: null,
        },
        {
          closed: null,
          counted: {},
          small: null,
          marked: null,
          card: null,
          gift: null,
          whole: null,
        },
        {
          closed: null,
          counted: null,
          small: {
            A: "b",
          },
          marked: null,
          card: null,
          gift: null,
          whole: null,
        },
        {
          closed: null,
          counted: null,
          small: null,
          marked: {
            "x-a": "b",
          },
          card: null,
          gift: null,
          whole: null,
        },
        {
          closed: null,
          counted: null,
          small: null,
          marked: null,
          card: {
            number: "1",
          },
          gift: null,
          whole: null,
        },
        {
          closed: null,
          counted: null,
          small: null,
          marked: null,
          card: null,
          gift: {
            wrapped: true,
          },
          whole: null,
        },
        {
          closed: null,
          counted: null,
          small: null,
          marked: null,
          card: null,
          gift: null,
          whole: {
            a: 1,
            c: 3,
          },
        },
      ],
    },
    {
      schema: "References",
      valid: [
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
      ],
      invalid: [
        {
          closed: {},
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {},
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            A: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": "b",
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
          },
          whole: {
            a: 1,
            b: 2,
          },
        },
        {
          closed: {
            id: 1,
          },
          counted: {
            a: 1,
          },
          small: {
            a: "b",
          },
          marked: {
            "x-a": 1,
          },
          card: {
            number: "1",
            code: "2",
          },
          gift: {
            wrapped: true,
            to: "ab",
          },
          whole: {
            a: 1,
            c: 3,
          },
        },
      ],
    },
  ],
};
