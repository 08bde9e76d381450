import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An operation without `operationId` is named by its method and path, and that is said",
  about: [{ at: "/paths/~1pets~1{id}/get/operationId", become: "getPet" }],
  diagnostics: ["spec.yaml:6:5 warning missing-operation-id"],
  ownPolicy: true,
  files: { "client/operations/get-pets-id.ts": ["export function getPetsId("] },
};
