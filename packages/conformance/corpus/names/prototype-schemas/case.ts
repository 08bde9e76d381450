import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas may be called as members of Object.prototype",
  about: [
    "/components/schemas/toString/properties/a/$ref",
    { at: "/components/schemas/toString", rename: "Text" },
  ],
  types: [
    { type: "constructor", accepts: [`"a"`], refuses: [`1`] },
    { type: "toString", accepts: [`{ a: "b" }`], refuses: [`{ a: 1 }`] },
  ],
  values: [{ schema: "toString", valid: [{ a: "b" }], invalid: [{ a: 1 }] }],
  names: {
    constructor: { "hey-api": "Constructor", orval: "Constructor" },
    toString: { "hey-api": "ToString", orval: "ToString" },
  },
};
