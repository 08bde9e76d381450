import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An operation called as what makes a promise of a module is another function",
  source: "ECMA-262, Promise Resolve Functions",
  about: [{ at: "/paths/~1a/get/operationId", become: "next" }],
  diagnostics: ["spec.yaml:5:16 warning name-collision"],
  ownPolicy: true,
  calls: [{ operation: "then2", request: { method: "GET", url: "/a" }, response: { status: 204 } }],
  names: { then2: { "hey-api": "then", orval: "then", redocly: "then" } },
};
