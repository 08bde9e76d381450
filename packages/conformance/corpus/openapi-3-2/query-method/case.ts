import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "The method QUERY is an operation with a body",
  source: "OpenAPI 3.2.0, Path Item Object",
  about: [{ at: "/paths/~1pets/query", rename: "post" }],
  types: [{ type: "FindPetsBody", accepts: [`{ name: "a" }`], refuses: [`{}`] }],
  calls: [
    {
      operation: "findPets",
      init: `{ body: { name: "a" } }`,
      request: { method: "QUERY", url: "/pets", body: { json: { name: "a" } } },
      response: { body: { json: ["a"] } },
      result: { ok: true, status: 200, data: ["a"] },
    },
  ],
};
