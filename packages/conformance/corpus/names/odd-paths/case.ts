import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Paths may have any characters",
  calls: [
    {
      operation: "run",
      init: `{ params: { path: { "item-id": "1 2" } } }`,
      request: { method: "GET", url: "/a%20b/%C3%BC/1%202/x:run/$y" },
      response: { status: 204 },
    },
  ],
};
