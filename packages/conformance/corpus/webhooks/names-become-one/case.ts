import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Two webhooks that become one name are told apart, and reported",
  about: [{ at: "/webhooks/order.shipped", rename: "order.sent" }],
  diagnostics: ["spec.yaml:15:7 warning name-collision"],
  ownPolicy: true,
  types: [
    { type: "OrderShippedBody", accepts: [`"a"`], refuses: [`1`] },
    { type: "OrderShipped2Body", accepts: [`1`], refuses: [`"a"`] },
  ],
  names: {
    OrderShippedBody: {
      "openapi-typescript": `webhooks["order-shipped"]["post"]["requestBody"]["content"]["application/json"]`,
      "hey-api": "PostOrderShippedWebhookPayload",
    },
    OrderShipped2Body: {
      "openapi-typescript": `webhooks["order.shipped"]["post"]["requestBody"]["content"]["application/json"]`,
      "hey-api": "PostOrderShipped2WebhookPayload",
    },
  },
};
