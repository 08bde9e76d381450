import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature:
    "Where the branches of two unions meet, a property is what both say, also where TypeScript takes numbers and lists for objects",
  about: [
    "/components/schemas/Named/allOf",
    "/components/schemas/Named/anyOf/0/properties/size",
    "/components/schemas/Named/anyOf/1/properties/size",
    "/components/schemas/Parted/oneOf/0/properties/part",
    "/components/schemas/Sized/oneOf/0/properties/part",
    "/components/schemas/Several/properties/size",
    "/components/schemas/Several/anyOf/0/properties/size",
  ],
  types: [
    {
      type: "Named",
      accepts: [`{ one: "a", id: "b" }`, `{ many: "a", name: "b", size: ["s"] }`, `{ one: "a", name: "b" }`],
      refuses: [
        `{ one: "a", id: "b", size: 1 }`,
        `{ one: "a", id: "b", size: { width: 1 } }`,
        `{ many: "a", id: "b", size: 1 }`,
        `{ one: "a", name: "b", size: ["s"] }`,
        `{ many: "a", name: "b", size: ["xl"] }`,
      ],
    },
    {
      type: "Deeper",
      accepts: [`{ part: { size: { width: 1 } }, name: "b" }`, `{ none: true, id: "a", part: { size: 1 } }`],
      refuses: [`{ part: { size: 1 }, id: "a" }`, `{ none: true, id: "a", part: { size: {} } }`],
    },
    {
      type: "Several",
      accepts: [`{ id: "a", size: 2 }`, `{ name: "b", size: { width: 1 } }`],
      refuses: [`{ id: "a", size: true }`, `{ id: "a", size: { width: 1 } }`],
    },
  ],
  values: [
    {
      schema: "Named",
      valid: [
        { one: "a", id: "b" },
        { many: "a", name: "b", size: ["s"] },
        { one: "a", name: "b" },
      ],
      invalid: [
        { one: "a", id: "b", size: 1 },
        { one: "a", id: "b", size: { width: 1 } },
        { many: "a", id: "b", size: 1 },
        { one: "a", name: "b", size: ["s"] },
        { many: "a", name: "b", size: ["xl"] },
      ],
    },
    {
      schema: "Deeper",
      valid: [
        { part: { size: { width: 1 } }, name: "b" },
        { none: true, id: "a", part: { size: 1 } },
      ],
      invalid: [
        { part: { size: 1 }, id: "a" },
        { none: true, id: "a", part: { size: {} } },
      ],
    },
    {
      schema: "Several",
      valid: [
        { id: "a", size: 2 },
        { name: "b", size: { width: 1 } },
      ],
      invalid: [
        { id: "a", size: true },
        { id: "a", size: { width: 1 } },
      ],
    },
  ],
};
