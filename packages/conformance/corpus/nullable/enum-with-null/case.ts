import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An enum may have null among its values",
  about: [
    "/components/schemas/Size/type/1",
    "/components/schemas/Size/enum/2",
    "/components/schemas/Nothing/const",
    "/components/schemas/Void/type",
  ],
  types: [
    { type: "Size", accepts: [`"s"`, `null`], refuses: [`"l"`, `undefined`] },
    { type: "Nothing", accepts: [`null`], refuses: [`undefined`, `0`] },
    { type: "Void", accepts: [`null`], refuses: [`undefined`] },
  ],
  values: [
    { schema: "Size", valid: ["s", null], invalid: ["l", 1] },
    { schema: "Nothing", valid: [null], invalid: [0] },
    { schema: "Void", valid: [null], invalid: [""] },
  ],
};
