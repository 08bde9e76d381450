import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`nullable` of OpenAPI 3.0 lets null in, and nothing else",
  source: "OpenAPI 3.0.4, Schema Object, nullable",
  about: [
    "/components/schemas/Note/properties/text/nullable",
    "/components/schemas/Note/properties/size/nullable",
    "/components/schemas/Note/properties/tags/nullable",
    "/components/schemas/Note/properties/tags/items/nullable",
  ],
  types: [
    {
      type: "Note",
      accepts: [
        `{ text: null, tag: "a", size: null }`,
        `{ text: "a", tag: "a", size: "s", tags: null }`,
        `{ text: "a", tag: "a", size: "s", tags: [null, "a"] }`,
      ],
      refuses: [
        `{ text: "a", tag: null, size: "s" }`,
        `{ tag: "a", size: "s" }`,
        `{ text: "a", tag: "a", size: "l" }`,
      ],
    },
  ],
  values: [
    {
      schema: "Note",
      valid: [
        { text: null, tag: "a", size: null },
        { text: "a", tag: "a", size: "m", tags: [null] },
      ],
      invalid: [
        { text: "a", tag: null, size: "s" },
        { tag: "a", size: "s" },
        { text: 1, tag: "a", size: "s" },
      ],
    },
  ],
};
