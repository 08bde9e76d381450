import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A response without content has no data",
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
