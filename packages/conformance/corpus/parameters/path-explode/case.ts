import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Exploded lists and plain objects in paths",
  source: "OpenAPI 3.1.1, Style Examples",
  calls: [
    {
      operation: "getA",
      init: `{ params: { path: { s: ["a", "b"], o: { R: 1, G: 2 }, l: ["a", "b"], m: ["a", "b"], p: "ü" } } }`,
      request: { method: "GET", url: "/a/a,b/R,1,G,2/.a.b/;m=a;m=b/;p=%C3%BC" },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
};
