import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Two operations with one `operationId` are refused",
  about: [{ at: "/paths/~1b/get/operationId", become: "listOwners" }],
  diagnostics: ["spec.yaml:6:16 error duplicate-operation-id"],
};
