import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A call whose server wants an idempotency key has one, which the caller may give",
  source: "draft-ietf-httpapi-idempotency-key-header",
  about: [
    "/paths/~1orders/post/x-specmint/idempotencyKey",
    { at: "/paths/~1orders/post/x-specmint/idempotencyKey", become: "X-Key" },
    { at: "/paths/~1carts/post/x-specmint", become: { idempotencyKey: "Idempotency-Key" } },
  ],
  ownPolicy: true,
  calls: [
    {
      operation: "addOrder",
      request: { method: "POST", url: "/orders" },
      response: { status: 204 },
    },
    {
      operation: "addOrder",
      init: `{ idempotencyKey: "order 7" }`,
      request: { method: "POST", url: "/orders", headers: { "idempotency-key": "order 7" } },
      response: { status: 204 },
    },
    {
      operation: "addOrder",
      init: `{ params: { header: { "Idempotency-Key": "order 8" } } }`,
      request: { method: "POST", url: "/orders", headers: { "idempotency-key": "order 8" } },
      response: { status: 204 },
    },
    {
      operation: "addCart",
      request: { method: "POST", url: "/carts", headers: { "idempotency-key": null } },
      response: { status: 204 },
    },
  ],
  refusedCalls: [{ operation: "addCart", init: `{ idempotencyKey: "cart 7" }` }],
};
