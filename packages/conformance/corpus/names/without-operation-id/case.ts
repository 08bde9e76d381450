import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An operation without `operationId` is refused, with one that it could have",
  diagnostics: ["spec.yaml:6:5 error missing-operation-id"],
  ownPolicy: true,
};
