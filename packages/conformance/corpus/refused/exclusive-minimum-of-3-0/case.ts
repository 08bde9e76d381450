import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A limit in the words of OpenAPI 3.0 is refused in 3.1, where it is a number",
  source: "JSON Schema 2020-12 Validation, 6.2.5",
  about: [{ at: "/components/schemas/Weight/exclusiveMinimum", become: 0 }],
  diagnostics: ["spec.yaml:7:41 error structure/value"],
};
