import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Counts, names and dependencies of properties are checked by the validator",
  about: [
    "/components/schemas/Map/minProperties",
    "/components/schemas/Map/maxProperties",
    "/components/schemas/Map/propertyNames",
    "/components/schemas/Card/dependentRequired",
  ],
  diagnostics: [
    "spec.yaml:11:7 warning approximated/property-names",
    "spec.yaml:16:7 warning approximated/dependent-required",
  ],
  types: [{ type: "Card", accepts: [`{}`, `{ number: "1", code: "2" }`], refuses: [`{ number: 1 }`] }],
  values: [
    { schema: "Map", valid: [{ a: 1 }], invalid: [{}, { A: 1 }, { a: 1, b: 2, c: 3 }] },
    { schema: "Card", valid: [{}, { code: "1" }, { number: "1", code: "2" }], invalid: [{ number: "1" }] },
  ],
};
