import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`if`, `then` and `else` are checked by the validator, and said to be looser in the type",
  diagnostics: ["spec.yaml:11:7 warning approximated"],
  types: [
    { type: "Address", accepts: [`{ country: "US", zip: "1" }`, `{ country: "DE" }`], refuses: [`{}`] },
  ],
  values: [
    {
      schema: "Address",
      valid: [{ country: "US", zip: "1" }, { country: "DE" }],
      invalid: [{ country: "US" }, {}],
    },
  ],
};
