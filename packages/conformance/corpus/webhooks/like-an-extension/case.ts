import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A webhook may have a name that begins as that of an extension does",
  about: ["/webhooks/x-shipped"],
  types: [
    { type: "XShippedBody", accepts: [`{ id: 1 }`], refuses: [`{}`] },
    {
      type: `webhooks["x-shipped"]["post"]["requestBody"]["content"]["application/json"]`,
      accepts: [`{ id: 1 }`],
      refuses: [`{}`],
    },
  ],
  names: {
    XShippedBody: {
      "openapi-typescript": `NonNullable<operations["orderShipped"]["requestBody"]>["content"]["application/json"]`,
      "hey-api": "XShippedWebhookPayload",
    },
  },
};
