import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A branch of `oneOf` that no value reaches is reported",
  about: ["/components/schemas/Id/oneOf/1"],
  diagnostics: ["spec.yaml:7:37 warning unreachable-branch"],
  types: [{ type: "Id", accepts: [`1.5`], refuses: [`"a"`] }],
  values: [{ schema: "Id", valid: [1.5], invalid: [1, "a"] }],
};
