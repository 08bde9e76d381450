import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A server without a host becomes a base URL that the caller gives, and that is said",
  about: [{ at: "/servers/0/url", become: "https://api.example.com/api/v1" }],
  diagnostics: ["spec.yaml:3:13 warning approximated/server-address"],
  ownPolicy: true,
  calls: [{ operation: "listPets", request: { method: "GET", url: "/pets" }, response: { status: 204 } }],
  refusedCalls: [{ operation: "listPets", options: `{ baseUrl: undefined }` }],
};
