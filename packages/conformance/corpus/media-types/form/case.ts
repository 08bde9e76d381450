import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A form has lists and objects as OpenAPI says",
  source: "OpenAPI 3.1.1, Support for x-www-form-urlencoded Request Bodies",
  about: [
    "/paths/~1orders/post/requestBody/content/application~1x-www-form-urlencoded/encoding/comma",
    "/paths/~1orders/post/requestBody/content/application~1x-www-form-urlencoded/encoding/filter",
    {
      at: "/paths/~1orders/post/requestBody/content/application~1x-www-form-urlencoded",
      rename: "application/json",
    },
  ],
  types: [
    {
      type: "AddOrderBody",
      accepts: [`{ name: "a", items: [1] }`],
      refuses: [`{}`, `{ name: "a", items: ["1"] }`],
    },
  ],
  calls: [
    {
      operation: "addOrder",
      init: `{ body: { name: "a b&c=ü", on: true, items: [1, 2], comma: ["x", "y"], filter: { color: "red" } } }`,
      request: {
        method: "POST",
        url: "/orders",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: {
          fields: [
            ["name", "a b&c=ü"],
            ["on", "true"],
            ["items", "1"],
            ["items", "2"],
            ["comma", "x,y"],
            ["filter[color]", "red"],
          ],
        },
      },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
};
