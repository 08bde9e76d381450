import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Two operations that become one name are told apart, and reported",
  about: [{ at: "/paths/~1b/get/operationId", become: "listOwners" }],
  diagnostics: ["spec.yaml:6:16 warning name-collision"],
  ownPolicy: true,
  calls: [
    { operation: "listPets", request: { method: "GET", url: "/a" }, response: { status: 204 } },
    { operation: "listPets2", request: { method: "GET", url: "/b" }, response: { status: 204 } },
  ],
  names: { listPets: { redocly: "list_pets" }, listPets2: { redocly: "list_pets_2" } },
};
