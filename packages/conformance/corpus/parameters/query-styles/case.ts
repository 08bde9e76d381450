import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Query parameters are written in the styles form, spaceDelimited, pipeDelimited and deepObject",
  source: "OpenAPI 3.1.1, Style Examples",
  about: [
    { at: "/paths/~1find/get/parameters/0/explode", become: false },
    "/paths/~1find/get/parameters/1/explode",
    "/paths/~1find/get/parameters/2/style",
    "/paths/~1find/get/parameters/3/style",
    "/paths/~1find/get/parameters/4/style",
    { at: "/paths/~1find/get/parameters/5/explode", become: false },
    "/paths/~1find/get/parameters/6/explode",
    "/paths/~1find/get/parameters/7",
  ],
  types: [{ type: "List", accepts: [`["a"]`], refuses: [`"a"`] }],
  calls: [
    {
      operation: "find",
      init: `{ params: { query: { a: ["x", "y&z"] } } }`,
      request: { method: "GET", url: "/find?a=x&a=y%26z" },
      response: { status: 204 },
    },
    {
      operation: "find",
      init: `{ params: { query: { b: ["x", "y"], c: ["x", "y"], d: ["x", "y"] } } }`,
      request: { method: "GET", url: "/find?b=x,y&c=x%20y&d=x%7Cy" },
      response: { status: 204 },
    },
    {
      operation: "find",
      init: `{ params: { query: { e: { R: 1, G: 2 }, g: { R: 1, G: 2 }, h: false } } }`,
      request: { method: "GET", url: "/find?e%5BR%5D=1&e%5BG%5D=2&g=R,1,G,2&h=false" },
      response: { status: 204 },
    },
    {
      operation: "find",
      init: `{ params: { query: { f: { R: 1, G: 2 } } } }`,
      request: { method: "GET", url: "/find?R=1&G=2" },
      response: { status: 204 },
    },
  ],
  refusedCalls: [
    { operation: "find", init: `{ params: { query: { a: "x" } } }` },
    { operation: "find", init: `{ params: { query: { z: 1 } } }` },
  ],
};
