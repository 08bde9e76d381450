import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Path parameters are written in the styles simple, label and matrix",
  source: "OpenAPI 3.1.1, Style Examples",
  about: [
    { at: "/paths/~1s~1{s}~1{se}~1l~1{l}~1{le}~1m~1{m}~1{me}/get/parameters/0/style", become: "label" },
    "/paths/~1s~1{s}~1{se}~1l~1{l}~1{le}~1m~1{m}~1{me}/get/parameters/1/explode",
    "/paths/~1s~1{s}~1{se}~1l~1{l}~1{le}~1m~1{m}~1{me}/get/parameters/2/style",
    "/paths/~1s~1{s}~1{se}~1l~1{l}~1{le}~1m~1{m}~1{me}/get/parameters/3/style",
    "/paths/~1s~1{s}~1{se}~1l~1{l}~1{le}~1m~1{m}~1{me}/get/parameters/3/explode",
    "/paths/~1s~1{s}~1{se}~1l~1{l}~1{le}~1m~1{m}~1{me}/get/parameters/4/style",
    "/paths/~1s~1{s}~1{se}~1l~1{l}~1{le}~1m~1{m}~1{me}/get/parameters/5/style",
    "/paths/~1s~1{s}~1{se}~1l~1{l}~1{le}~1m~1{m}~1{me}/get/parameters/5/explode",
  ],
  calls: [
    {
      operation: "get",
      init: `{ params: { path: { s: ["a", "b/c"], se: { R: 1, G: 2 }, l: ["a", "b"], le: { R: 1, G: 2 }, m: ["a", "b"], me: { R: 1, G: 2 } } } }`,
      request: { method: "GET", url: "/s/a,b%2Fc/R=1,G=2/l/.a,b/.R=1.G=2/m/;m=a,b/;R=1;G=2" },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
  refusedCalls: [{ operation: "get", init: `{ params: { path: { s: ["a"] } } }` }],
};
