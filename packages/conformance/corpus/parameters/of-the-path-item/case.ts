import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Parameters of a path item belong to its operations, which may replace them",
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
