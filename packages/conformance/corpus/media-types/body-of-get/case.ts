import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "The body of a GET is left out, and that is said",
  about: ["/paths/~1pets/get/requestBody"],
  diagnostics: ["spec.yaml:8:7 warning approximated/body-without-meaning"],
  calls: [
    {
      operation: "findPets",
      request: { method: "GET", url: "/pets" },
      response: { status: 204 },
      result: { ok: true, status: 204 },
    },
  ],
  refusedCalls: [{ operation: "findPets", init: `{ body: {} }` }],
};
