import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Without a server the caller has to give a base URL",
  about: [{ at: "/servers", become: [{ url: "https://api.example.com" }] }],
  diagnostics: ["spec.yaml:1:1 warning approximated/no-servers"],
  ownPolicy: true,
  calls: [{ operation: "listPets", request: { method: "GET", url: "/pets" }, response: { status: 204 } }],
  refusedCalls: [{ operation: "listPets", options: `{ baseUrl: undefined }` }],
};
