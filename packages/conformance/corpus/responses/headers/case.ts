import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Headers of responses are typed in the description's types",
  types: [
    {
      type: `ListPetsOperation["responses"][200]["headers"]`,
      accepts: [`{ "X-Rate-Limit": 1 }`, `{ "X-Rate-Limit": 1, Link: "a" }`],
      refuses: [`{}`, `{ "X-Rate-Limit": "1" }`],
    },
  ],
  names: { ListPetsOperation: { "openapi-typescript": `operations["listPets"]` } },
};
