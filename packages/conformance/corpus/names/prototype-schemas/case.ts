import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas may be called as members of Object.prototype",
  about: [
    "/components/schemas/toString/properties/a/$ref",
    { at: "/components/schemas/toString", rename: "Text" },
  ],
  types: [
    { type: "Constructor", accepts: [`"a"`], refuses: [`1`] },
    { type: "ToString", accepts: [`{ a: "b" }`], refuses: [`{ a: 1 }`] },
  ],
  values: [{ schema: "ToString", valid: [{ a: "b" }], invalid: [{ a: 1 }] }],
  names: {
    Constructor: { "openapi-typescript": `components["schemas"]["constructor"]`, redocly: "constructor" },
    ToString: { "openapi-typescript": `components["schemas"]["toString"]`, redocly: "toString" },
  },
};
