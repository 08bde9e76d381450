import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A body that is not required may be left out",
  about: [{ at: "/paths/~1pets/post/requestBody/required", become: true }],
  calls: [
    {
      operation: "addPet",
      request: { method: "POST", url: "/pets" },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
    {
      operation: "addPet",
      init: `{ body: { name: "a" } }`,
      request: { method: "POST", url: "/pets", body: { json: { name: "a" } } },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
};
