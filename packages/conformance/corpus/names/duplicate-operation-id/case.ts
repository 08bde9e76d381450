import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Two operations with one `operationId` are refused",
  diagnostics: ["spec.yaml:6:16 error duplicate-operation-id"],
};
