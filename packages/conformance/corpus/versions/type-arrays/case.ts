import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Type arrays of OpenAPI 3.1 are unions",
  about: [
    "/components/schemas/Value/properties/id/type/0",
    "/components/schemas/Value/properties/id/type/1",
    "/components/schemas/Value/properties/note/type/1",
    "/components/schemas/Value/properties/list/type/1",
    "/components/schemas/Value/properties/any/type/0",
    "/components/schemas/Value/properties/any/type/1",
    "/components/schemas/Value/properties/any/type/2",
    "/components/schemas/Value/properties/any/type/3",
    "/components/schemas/Value/properties/any/type/4",
    "/components/schemas/Value/properties/any/type/5",
  ],
  types: [
    {
      type: "Value",
      accepts: [
        `{ id: 1, note: null }`,
        `{ id: "a", note: "b", list: null, any: [1] }`,
        `{ id: "a", note: "b", list: [1] }`,
        `{ id: 1, note: "b", any: "a" }`,
        `{ id: 1, note: "b", any: 1 }`,
        `{ id: 1, note: "b", any: true }`,
        `{ id: 1, note: "b", any: { a: 1 } }`,
      ],
      refuses: [`{ id: true, note: null }`, `{ id: 1 }`, `{ id: 1, note: null, list: ["a"] }`],
    },
  ],
  values: [
    {
      schema: "Value",
      valid: [
        { id: 1, note: null },
        { id: "a", note: "b", list: [1], any: null },
      ],
      invalid: [{ id: 1.5, note: null }, { id: 1 }, { id: 1, note: null, list: ["a"] }],
    },
  ],
};
