import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A path with a fragment, which would never be sent, is refused",
  source: "RFC 9110, section 4.2.5",
  about: [{ at: "/paths", become: { "/pets": { get: { operationId: "listPets", responses: {} } } } }],
  diagnostics: ["spec.yaml:5:3 error path-fragment"],
};
