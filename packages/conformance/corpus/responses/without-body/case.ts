import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A response without content has no data",
  about: [
    {
      at: "/paths/~1pets~1{id}/delete/responses/204/content",
      become: { "application/json": { schema: { type: "string" } } },
    },
  ],
  types: [{ type: "DeletePetResponse204", accepts: [], refuses: [`"a"`] }],
  calls: [
    {
      operation: "deletePet",
      init: `{ params: { path: { id: "a" } } }`,
      request: { method: "DELETE", url: "/pets/a", headers: { "content-type": null } },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
};
