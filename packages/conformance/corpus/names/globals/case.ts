import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas may be called as globals that generated code uses",
  diagnostics: ["spec.yaml:7:7 warning name-collision"],
  ownPolicy: true,
  types: [
    { type: "Blob", accepts: [`"a"`], refuses: [`1`, `new globalThis.Blob([])`] },
    { type: "Array", accepts: [`[{ a: "b" }]`], refuses: [`[{}]`] },
    { type: "Record", accepts: [`{ a: 1 }`], refuses: [`{ a: "b" }`] },
  ],
  values: [{ schema: "Array", valid: [[{ a: "b" }]], invalid: [[{}]] }],
};
