import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`nullable` beside `allOf` with a reference lets null in",
  source: "OpenAPI 3.0.4, Schema Object, nullable; as widely written, though `type` is missing beside it",
  about: ["/components/schemas/Pet/properties/owner/nullable"],
  diagnostics: ["spec.yaml:12:18 warning approximated"],
  ownPolicy: true,
  types: [
    {
      type: "Pet",
      accepts: [`{ owner: null }`, `{ owner: { id: 1 } }`],
      refuses: [`{}`, `{ owner: {} }`, `{ owner: "a" }`],
    },
  ],
  values: [
    {
      schema: "Pet",
      valid: [{ owner: null }, { owner: { id: 1 } }],
      invalid: [{}, { owner: {} }, { owner: 1 }],
    },
  ],
};
