import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names that no header can have are refused",
  source: "RFC 9110, section 5.1",
  about: [
    { at: "/paths/~1pets/get/parameters/0/name", become: "X-Good" },
    { at: "/components/securitySchemes/key/name", become: "X-Key" },
  ],
  diagnostics: ["spec.yaml:9:22 error unsendable", "spec.yaml:13:38 error unsendable"],
};
