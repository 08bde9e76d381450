import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A server without a host becomes a base URL that the caller gives, and that is said",
  diagnostics: ["spec.yaml:3:13 warning approximated"],
  ownPolicy: true,
  calls: [{ operation: "listPets", request: { method: "GET", url: "/pets" }, response: { status: 204 } }],
};
