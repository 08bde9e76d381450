import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "References into other files become references within one document",
  types: [
    {
      type: "Pet",
      accepts: [`{ name: "a", price: { amount: 1 }, parent: { name: "b" } }`],
      refuses: [`{ name: "a", price: {} }`, `{ name: "a", parent: {} }`],
    },
    { type: "Price", accepts: [`{ amount: 1 }`], refuses: [`{}`] },
    { type: "GetPetResponse200", accepts: [`{ name: "a" }`], refuses: [`{}`] },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ name: "a", parent: { name: "b" } }],
      invalid: [
        { name: "a", parent: {} },
        { name: "a", price: {} },
      ],
    },
  ],
  calls: [
    {
      operation: "getPet",
      init: `{ params: { path: { id: 7 } } }`,
      request: { method: "GET", url: "/pets/7" },
      response: { body: { json: { name: "a" } } },
      result: { ok: true, status: 200, data: { name: "a" } },
    },
  ],
};
