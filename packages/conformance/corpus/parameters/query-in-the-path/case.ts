import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A path may have a query, with parameters in it, and more after it",
  about: [
    { at: "/paths/~1answers~1{id}?beta={stage}", rename: "/answers/{id}/{stage}" },
    { at: "/paths/~1answers~1{id}?beta={stage}/get/parameters/2/name", become: "exclude" },
  ],
  calls: [
    {
      operation: "read",
      init: `{ params: { path: { id: "7" } } }`,
      request: { method: "GET", url: "/answers/7" },
      response: { status: 204 },
    },
    {
      operation: "readBeta",
      init: `{ params: { path: { id: "7", stage: "a&b" } } }`,
      request: { method: "GET", url: "/answers/7?beta=a%26b" },
      response: { status: 204 },
    },
    {
      operation: "readBeta",
      init: `{ params: { path: { id: "7", stage: "x" }, query: { include: ["a", "b"] } } }`,
      request: { method: "GET", url: "/answers/7?beta=x&include=a&include=b" },
      response: { status: 204 },
    },
  ],
};
