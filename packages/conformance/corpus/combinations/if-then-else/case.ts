import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`if`, `then` and `else` are checked by the validator, and said to be looser in the type",
  about: [
    "/components/schemas/Address/if",
    "/components/schemas/Address/then",
    "/components/schemas/Address/else",
  ],
  diagnostics: ["spec.yaml:11:7 warning approximated/if"],
  types: [
    { type: "Address", accepts: [`{ country: "US", zip: "1" }`, `{ country: "DE" }`], refuses: [`{}`] },
  ],
  values: [
    {
      schema: "Address",
      valid: [{ country: "US", zip: "1" }, { country: "DE" }, { country: "DE", zip: "12" }],
      invalid: [{ country: "US" }, { country: "DE", zip: "1" }, {}],
    },
  ],
};
