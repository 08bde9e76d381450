import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Headers of responses are typed in the description's types",
  about: [
    "/paths/~1pets/get/responses/200/headers/X-Rate-Limit",
    "/paths/~1pets/get/responses/200/headers/X-Rate-Limit/required",
    "/paths/~1pets/get/responses/200/headers/Link",
  ],
  types: [
    {
      type: `ListPetsOperation["responses"][200]["headers"]`,
      accepts: [`{ "X-Rate-Limit": 1 }`, `{ "X-Rate-Limit": 1, Link: "a" }`],
      refuses: [`{}`, `{ "X-Rate-Limit": "1" }`, `{ "X-Rate-Limit": 1, Link: 2 }`],
    },
  ],
  names: { ListPetsOperation: { "openapi-typescript": `operations["listPets"]` } },
};
