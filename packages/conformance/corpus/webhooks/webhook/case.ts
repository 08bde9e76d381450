import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "What a webhook sends is typed",
  about: ["/webhooks"],
  types: [
    { type: "Order", accepts: [`{ id: 1 }`], refuses: [`{}`] },
    { type: "OrderShippedBody", accepts: [`{ id: 1 }`], refuses: [`{}`] },
    {
      type: `webhooks["order-shipped"]["post"]["requestBody"]["content"]["application/json"]`,
      accepts: [`{ id: 1 }`],
      refuses: [`{}`],
    },
  ],
  values: [{ schema: "Order", valid: [{ id: 1 }], invalid: [{}] }],
  names: {
    OrderShippedBody: {
      "openapi-typescript": `NonNullable<operations["orderShipped"]["requestBody"]>["content"]["application/json"]`,
      "hey-api": "OrderShippedWebhookPayload",
    },
  },
};
