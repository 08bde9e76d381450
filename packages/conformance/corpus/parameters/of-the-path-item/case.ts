import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Parameters of a path item belong to its operations, which may replace them",
  about: [
    { at: "/paths/~1pets~1{id}/parameters/0/schema/type", become: "integer" },
    "/paths/~1pets~1{id}/get/parameters/0",
  ],
  types: [
    { type: `GetPetParams["query"]`, accepts: [`{ verbose: 1 }`], refuses: [`{}`, `{ verbose: true }`] },
  ],
  calls: [
    {
      operation: "getPet",
      init: `{ params: { path: { id: "a" }, query: { verbose: 1 } } }`,
      request: { method: "GET", url: "/pets/a?verbose=1" },
      response: { status: 204 },
    },
  ],
};
