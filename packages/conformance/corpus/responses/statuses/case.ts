import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Results are told apart by status, with ranges and a default",
  types: [
    { type: "GetPetResponse200", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "GetPetResponse404", accepts: [`{ missing: true }`], refuses: [`{ fault: "a" }`] },
    { type: "GetPetResponse4XX", accepts: [`{ fault: "a" }`], refuses: [`{ missing: true }`] },
    { type: "GetPetResponseDefault", accepts: [`{ code: 1 }`], refuses: [`{}`] },
  ],
  calls: [
    {
      operation: "getPet",
      init: `{ params: { path: { id: 1 } } }`,
      request: { method: "GET", url: "/pets/1" },
      response: { status: 404, body: { json: { missing: true } } },
      result: { ok: false, status: 404, error: { missing: true } },
    },
    {
      operation: "getPet",
      init: `{ params: { path: { id: 1 } } }`,
      request: { method: "GET", url: "/pets/1" },
      response: { status: 418, body: { json: { fault: "yours" } } },
      result: { ok: false, status: 418, error: { fault: "yours" } },
    },
    {
      operation: "getPet",
      init: `{ params: { path: { id: 1 } } }`,
      request: { method: "GET", url: "/pets/1" },
      response: { status: 503, body: { json: { code: 3 } } },
      result: { ok: false, status: 503, error: { code: 3 } },
    },
  ],
};
