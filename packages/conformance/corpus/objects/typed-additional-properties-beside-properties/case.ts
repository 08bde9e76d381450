import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Typed additional properties beside properties refuse no valid value",
  about: ["/components/schemas/Metrics/additionalProperties"],
  diagnostics: ["spec.yaml:11:7 warning approximated/additional-properties"],
  types: [
    {
      type: "Metrics",
      accepts: [`{ name: "a" }`, `{ name: "a", ok: true, load: 1 }`],
      refuses: [`{ load: 1 }`, `{ name: 1 }`, `{ name: "a", load: null }`],
    },
  ],
  values: [
    {
      schema: "Metrics",
      valid: [{ name: "a" }, { name: "a", load: 1, ok: true }],
      invalid: [{ load: 1 }, { name: "a", load: "1" }],
    },
  ],
};
