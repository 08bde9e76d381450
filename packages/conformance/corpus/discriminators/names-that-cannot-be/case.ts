import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A branch whose name the property cannot have as a value may have any",
  about: [
    { at: "/components/schemas/Pong/properties/code/type", become: "string" },
    "/components/schemas/Message/properties/code/type",
  ],
  diagnostics: ["spec.yaml:8:15 warning discriminator-name", "spec.yaml:8:54 warning discriminator-name"],
  types: [
    {
      type: "Reply",
      accepts: [`{ code: 1 }`, `{ code: 2, text: "a" }`, `{ code: null, text: "a" }`],
      refuses: [`{ code: "Pong" }`, `{ code: null }`],
    },
  ],
  values: [
    {
      schema: "Reply",
      valid: [{ code: 1 }, { code: 2, text: "a" }, { code: null, text: "a" }],
      invalid: [{ code: "Pong" }, { code: 2 }, { code: null }],
    },
  ],
};
