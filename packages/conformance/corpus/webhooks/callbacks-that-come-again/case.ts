import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A callback may be the path item that it belongs to",
  about: [
    {
      at: "/components/pathItems/Order/post/callbacks/onShipped/{$url}/$ref",
      become: "#/components/pathItems/Other",
    },
    {
      at: "/components/pathItems/Order/post/requestBody/content/application~1json/schema/$ref",
      become: "#/components/schemas/Other",
    },
  ],
  types: [
    { type: "OrderBody", accepts: [`{ url: "a" }`], refuses: [`{}`] },
    { type: "OrderOnShippedBody", accepts: [`{ url: "a" }`], refuses: [`{}`] },
  ],
};
