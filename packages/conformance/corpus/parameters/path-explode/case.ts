import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Exploded lists and plain objects in paths",
  source: "OpenAPI 3.1.1, Style Examples",
  about: [
    { at: "/paths/~1a~1{s}~1{o}~1{l}~1{m}~1{p}/get/parameters/1/explode", become: true },
    "/paths/~1a~1{s}~1{o}~1{l}~1{m}~1{p}/get/parameters/2/style",
    "/paths/~1a~1{s}~1{o}~1{l}~1{m}~1{p}/get/parameters/2/explode",
    "/paths/~1a~1{s}~1{o}~1{l}~1{m}~1{p}/get/parameters/3/style",
    "/paths/~1a~1{s}~1{o}~1{l}~1{m}~1{p}/get/parameters/3/explode",
    "/paths/~1a~1{s}~1{o}~1{l}~1{m}~1{p}/get/parameters/4/style",
  ],
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
