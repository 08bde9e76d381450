import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "References to parameters, bodies, responses, headers, examples and path items are followed",
  types: [
    { type: "PutPetBody", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "PutPetResponse200", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: `PutPetParams["path"]`, accepts: [`{ id: "a" }`], refuses: [`{}`, `{ id: 1 }`] },
  ],
  calls: [
    {
      operation: "putPet",
      init: `{ params: { path: { id: "a/b" } }, body: { name: "a" } }`,
      request: {
        method: "PUT",
        url: "/pets/a%2Fb",
        headers: { "content-type": "application/json" },
        body: { json: { name: "a" } },
      },
      response: { body: { json: { name: "b" } } },
      result: { ok: true, status: 200, data: { name: "b" } },
    },
  ],
};
