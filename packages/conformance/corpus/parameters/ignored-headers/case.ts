import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Header parameters that OpenAPI ignores are said to be",
  source: "OpenAPI 3.1.1, Parameter Object, in: header",
  about: ["/paths/~1find/get/parameters/0"],
  diagnostics: ["spec.yaml:8:22 warning approximated/ignored-header"],
  calls: [{ operation: "find", request: { method: "GET", url: "/find" }, response: { status: 204 } }],
  refusedCalls: [{ operation: "find", init: `{ params: { header: { Accept: "text/csv" } } }` }],
};
