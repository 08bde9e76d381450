import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference where OpenAPI allows none is what it leads to, and one warning counts them",
  about: [
    { at: "/paths/~1shelves~1{id}/parameters/$ref", become: "parts/shelf.yaml#/texts" },
    { at: "/paths/~1shelves~1{id}/get/$ref", become: "parts/shelf.yaml#/look" },
    { at: "parts/shelf.yaml#/read/responses/$ref", become: "#/numbers" },
    { at: "parts/schemas.yaml#/Book/properties/$ref", become: "numbers.yaml" },
  ],
  diagnostics: ["spec.yaml:3:12 warning misplaced-ref"],
  ownPolicy: true,
  types: [
    { type: "Shelf", accepts: [`{ books: [{ title: "a" }] }`], refuses: [`{}`, `{ books: [{ title: 1 }] }`] },
    { type: "ReadShelfResponse200", accepts: [`{ books: [] }`], refuses: [`{}`] },
  ],
  values: [
    { schema: "Book", valid: [{ title: "a" }], invalid: [{}, { title: 1 }] },
    { schema: "Shelf", valid: [{ books: [{ title: "a" }] }], invalid: [{}, { books: [{}] }] },
  ],
  calls: [
    {
      operation: "readShelf",
      init: `{ params: { path: { id: 1 } } }`,
      request: { method: "GET", url: "/shelves/1" },
      response: { body: { json: { books: [] } } },
      result: { ok: true, status: 200, data: { books: [] } },
    },
  ],
  refusedCalls: [{ operation: "readShelf", init: `{ params: { path: { id: "a" } } }` }],
};
