import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "What a callback sends is typed",
  about: ["/paths/~1orders/post/callbacks"],
  types: [
    { type: "AddOrderShippedBody", accepts: [`{ id: 1 }`], refuses: [`{}`] },
    { type: "AddOrderBody", accepts: [`{ url: "a" }`], refuses: [`{}`] },
  ],
  calls: [
    {
      operation: "addOrder",
      init: `{ body: { url: "a" } }`,
      request: { method: "POST", url: "/orders", body: { json: { url: "a" } } },
      response: { status: 204 },
    },
  ],
  names: { AddOrderShippedBody: { "openapi-typescript": `operations["addOrder"]["callbacks"]` } },
};
