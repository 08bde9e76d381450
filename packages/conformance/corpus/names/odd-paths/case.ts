import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Paths may have any characters",
  about: [
    { at: "/paths/~1a b~1ü~1{item-id}~1x:run~1$y", rename: "/plain/{item-id}" },
    { at: "/paths/~1quote'\"`$x\\", rename: "/quote" },
  ],
  calls: [
    {
      operation: "run",
      init: `{ params: { path: { "item-id": "1 2" } } }`,
      request: { method: "GET", url: "/a%20b/%C3%BC/1%202/x:run/$y" },
      response: { status: 204 },
    },
  ],
  files: { "client/operations/quote.ts": [`path: "/quote'\\"\`$x\\\\"`] },
};
