import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`not` is checked by the validator, and said to be looser in the type",
  about: ["/components/schemas/Name/not"],
  diagnostics: ["spec.yaml:7:27 warning approximated/not"],
  types: [{ type: "Name", accepts: [`"a"`], refuses: [`1`] }],
  values: [{ schema: "Name", valid: ["a"], invalid: ["root", 1] }],
  files: { "types/FIDELITY.md": ["0 schemas exact, 1 approximated", "Name"] },
};
