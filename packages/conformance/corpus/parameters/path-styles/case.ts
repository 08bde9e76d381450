import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Path parameters are written in the styles simple, label and matrix",
  source: "OpenAPI 3.1.1, Style Examples",
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
