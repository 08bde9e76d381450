import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`allowReserved` leaves reserved characters as they are",
  source: "OpenAPI 3.1.1, Parameter Object, allowReserved",
  about: ["/paths/~1find/get/parameters/1/allowReserved"],
  calls: [
    {
      operation: "find",
      init: `{ params: { query: { plain: "a/b:c", reserved: "a/b:c?d ü" } } }`,
      request: { method: "GET", url: "/find?plain=a%2Fb%3Ac&reserved=a/b:c?d%20%C3%BC" },
      response: { status: 204 },
    },
  ],
};
