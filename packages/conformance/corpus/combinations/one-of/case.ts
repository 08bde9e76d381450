import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`oneOf` is a union",
  about: ["/components/schemas/Id/oneOf", "/components/schemas/Shape/oneOf"],
  types: [
    { type: "Id", accepts: [`"a"`, `1`, `null`], refuses: [`true`, `{}`] },
    { type: "Shape", accepts: [`{ radius: 1 }`, `{ width: 1 }`], refuses: [`{}`, `{ radius: "1" }`] },
  ],
  values: [
    { schema: "Id", valid: ["a", 1, null], invalid: [1.5, true] },
    { schema: "Shape", valid: [{ radius: 1 }, { width: 1 }], invalid: [{}, { radius: 1, width: 1 }] },
  ],
};
