import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An operation without `operationId` gets a name from its method and path",
  diagnostics: ["spec.yaml:6:5 warning missing-operation-id"],
  ownPolicy: true,
  names: { getPetsById: { orval: "getPetsId" } },
  calls: [
    {
      operation: "getPetsById",
      init: `{ params: { path: { id: "a" } } }`,
      request: { method: "GET", url: "/pets/a" },
      response: { status: 204 },
    },
  ],
};
