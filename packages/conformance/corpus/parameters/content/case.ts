import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A parameter with `content` is written as its media type",
  about: [
    {
      at: "/paths/~1find/get/parameters/0",
      become: { name: "filter", in: "query", required: true, schema: {} },
    },
  ],
  types: [
    {
      type: `FindParams["query"]`,
      accepts: [`{ filter: { a: [1] } }`],
      refuses: [`{ filter: {} }`, `{ filter: "a" }`, `{}`],
    },
  ],
  calls: [
    {
      operation: "find",
      init: `{ params: { query: { filter: { a: [1, 2] } } } }`,
      request: { method: "GET", url: "/find?filter=%7B%22a%22%3A%5B1%2C2%5D%7D" },
      response: { status: 204 },
    },
  ],
};
