import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An object without properties may have any",
  about: [
    "/components/schemas/Free/type",
    { at: "/components/schemas/Free/additionalProperties", become: false },
    { at: "/components/schemas/Open/additionalProperties", become: false },
  ],
  types: [
    { type: "Free", accepts: [`{}`, `{ a: 1, b: { c: null } }`], refuses: [`1`, `null`] },
    { type: "Open", accepts: [`{}`, `{ a: 1 }`], refuses: [`"a"`] },
  ],
  values: [
    { schema: "Free", valid: [{}, { a: 1 }], invalid: [1, null, []] },
    { schema: "Open", valid: [{ a: 1 }], invalid: ["a"] },
  ],
};
