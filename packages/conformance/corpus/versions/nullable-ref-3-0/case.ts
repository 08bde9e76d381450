import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`nullable` beside `allOf` with a reference lets null in",
  source:
    "OpenAPI 3.0.4, Schema Object, nullable; as widely written, though `type` is missing beside it, or the reference rules null out",
  about: [
    "/components/schemas/Pet/properties/owner/nullable",
    "/components/schemas/Pet/properties/vet/nullable",
  ],
  ownPolicy: true,
  types: [
    {
      type: "Pet",
      accepts: [`{ owner: null }`, `{ owner: { id: 1 } }`, `{ owner: null, vet: null }`],
      refuses: [`{}`, `{ owner: {} }`, `{ owner: "a" }`, `{ owner: null, vet: {} }`],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ owner: null }, { owner: { id: 1 } }, { owner: null, vet: null }],
      invalid: [{}, { owner: {} }, { owner: 1 }, { owner: null, vet: {} }],
    },
  ],
};
