import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`additionalProperties: false` lets nothing else in",
  about: ["/components/schemas/Pet/additionalProperties", "/components/schemas/Empty/additionalProperties"],
  types: [
    {
      type: "Pet",
      accepts: [`{ name: "a" }`, `{ name: "a", tag: "b" }`],
      refuses: [`{ name: "a", age: 1 }`, `{}`],
    },
    { type: "Empty", accepts: [`{}`], refuses: [`{ a: 1 }`] },
  ],
  values: [
    { schema: "Pet", valid: [{ name: "a" }], invalid: [{ name: "a", age: 1 }] },
    { schema: "Empty", valid: [{}], invalid: [{ a: 1 }] },
  ],
};
