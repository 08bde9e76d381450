import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An operation may be called as what another takes or gives",
  about: [
    { at: "/paths/~1b/get/operationId", become: "plain" },
    { at: "/paths/~1c/get/operationId", become: "plain" },
  ],
  calls: [
    { operation: "order", request: { method: "GET", url: "/a" }, response: { status: 204 } },
    { operation: "orderResult", request: { method: "GET", url: "/b" }, response: { status: 204 } },
    { operation: "cartInit", request: { method: "GET", url: "/c" }, response: { status: 204 } },
    { operation: "cart", request: { method: "GET", url: "/d" }, response: { status: 204 } },
  ],
  names: { orderResult: { redocly: "OrderResult" }, cartInit: { redocly: "CartInit" } },
};
