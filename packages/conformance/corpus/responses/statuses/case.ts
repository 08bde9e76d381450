import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Results are told apart by status, with ranges and a default",
  about: [
    "/paths/~1pets~1{id}/get/responses/200",
    "/paths/~1pets~1{id}/get/responses/404",
    "/paths/~1pets~1{id}/get/responses/4XX",
    "/paths/~1pets~1{id}/get/responses/default",
  ],
  types: [
    { type: "GetPetResponse200", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "GetPetResponse404", accepts: [`"a"`], refuses: [`{ fault: "a" }`] },
    { type: "GetPetResponse4XX", accepts: [`{ fault: "a" }`], refuses: [`"a"`, `{}`] },
    { type: "GetPetResponseDefault", accepts: [`{ code: 1 }`], refuses: [`{}`] },
  ],
  calls: [
    {
      operation: "getPet",
      init: `{ params: { path: { id: 1 } } }`,
      request: { method: "GET", url: "/pets/1" },
      response: { status: 404, headers: { "content-type": "text/plain" }, body: "none" },
      result: { ok: false, status: 404, error: "none" },
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
