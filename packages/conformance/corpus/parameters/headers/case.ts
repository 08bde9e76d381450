import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Header parameters are written in the style simple",
  about: [
    "/paths/~1find/get/parameters/0",
    "/paths/~1find/get/parameters/1",
    "/paths/~1find/get/parameters/2",
    "/paths/~1find/get/parameters/2/explode",
    "/paths/~1find/get/parameters/3",
  ],
  types: [
    {
      type: `FindParams["header"]`,
      accepts: [`{ "X-Trace": "a", "X-List": [1] }`],
      refuses: [`{}`, `{ "X-Trace": 1 }`],
    },
  ],
  calls: [
    {
      operation: "find",
      init: `{ params: { header: { "X-Trace": "a b", "X-List": [1, 2], "X-Object": { a: 1, b: "c" }, "X-Flag": true } } }`,
      request: {
        method: "GET",
        url: "/find",
        headers: { "x-trace": "a b", "x-list": "1,2", "x-object": "a=1,b=c", "x-flag": "true" },
      },
      response: { status: 204 },
    },
  ],
  refusedCalls: [{ operation: "find" }],
};
