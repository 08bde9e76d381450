import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A parameter may be the whole query",
  source: "OpenAPI 3.2.0, Parameter Locations",
  about: [
    { at: "/paths/~1find/get/parameters/0/in", become: "query" },
    { at: "/paths/~1json/get/parameters/0/in", become: "query" },
  ],
  calls: [
    {
      operation: "find",
      init: `{ params: { querystring: { a: "x y", b: [1, 2] } } }`,
      request: { method: "GET", url: "/find?a=x+y&b=1&b=2" },
      response: { status: 204 },
    },
    {
      operation: "findJson",
      init: `{ params: { querystring: { a: 1 } } }`,
      request: { method: "GET", url: "/json?%7B%22a%22%3A1%7D" },
      response: { status: 204 },
    },
  ],
};
