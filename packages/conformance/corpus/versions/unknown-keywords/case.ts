import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Keywords that JSON Schema does not know mean nothing, also where they resemble one that it knows",
  source: "JSON Schema 2020-12 Core, 6.5",
  about: [
    "/components/schemas/Shelf/comments",
    { at: "/components/schemas/Shelf/properties/books/maxitems", rename: "maxItems" },
    "/components/schemas/Shelf/properties/books/items/ref",
  ],
  diagnostics: [
    "spec.yaml:16:7 warning unknown-key",
    "spec.yaml:21:11 warning unknown-key",
    "spec.yaml:22:34 warning unknown-key",
  ],
  ownPolicy: true,
  types: [{ type: "Shelf", accepts: [`{ books: ["a", "b"] }`], refuses: [`{}`, `{ books: [1] }`] }],
  values: [{ schema: "Shelf", valid: [{ books: ["a", "b"] }], invalid: [{}, { books: [1] }] }],
};
