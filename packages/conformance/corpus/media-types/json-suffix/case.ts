import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A media type with the suffix `+json` is JSON",
  types: [
    { type: "PatchPetBody", accepts: [`{ name: null }`], refuses: [`{ name: 1 }`] },
    { type: "PatchPetResponse422", accepts: [`{ title: "a" }`], refuses: [`{}`] },
  ],
  calls: [
    {
      operation: "patchPet",
      init: `{ body: { name: null } }`,
      request: {
        method: "PATCH",
        url: "/pets",
        headers: { "content-type": "application/merge-patch+json" },
        body: { json: { name: null } },
      },
      response: { headers: { "content-type": "application/hal+json" }, body: { json: { name: "a" } } },
      result: { ok: true, status: 200, data: { name: "a" } },
    },
    {
      operation: "patchPet",
      init: `{ body: {} }`,
      request: { method: "PATCH", url: "/pets", body: { json: {} } },
      response: {
        status: 422,
        headers: { "content-type": "application/problem+json" },
        body: { json: { title: "no" } },
      },
      result: { ok: false, status: 422, error: { title: "no" } },
    },
  ],
};
