import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`const` of OpenAPI 3.1 in a document of 3.0 is reported",
  about: ["/components/schemas/Kind/const", { at: "/openapi", become: "3.1.1" }],
  diagnostics: ["spec.yaml:7:27 warning unknown-key"],
  ownPolicy: true,
  types: [{ type: "Kind", accepts: [`"a"`], refuses: [`1`] }],
};
