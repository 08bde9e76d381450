import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas that inherit a discriminator are known by what is mapped where they are listed",
  about: [
    { at: "/components/schemas/AnyRule/discriminator/mapping/10", rename: "11" },
    { at: "/components/schemas/Rule/properties/level/type", become: "string" },
  ],
  diagnostics: [
    "spec.yaml:15:15 warning discriminator-optional",
    "spec.yaml:15:54 warning discriminator-optional",
  ],
  types: [
    { type: "Hint", accepts: [`{ level: 10 }`], refuses: [`{ level: 20 }`, `{}`, `{ level: "Hint" }`] },
    {
      type: "AnyRule",
      accepts: [`{ level: 10, link: "a" }`, `{ level: 20, reason: "a" }`],
      refuses: [`{ level: 20 }`, `{ level: 30 }`],
    },
  ],
  values: [
    { schema: "Hint", valid: [{ level: 10 }], invalid: [{ level: 20 }, {}, { level: "Hint" }] },
    {
      schema: "AnyRule",
      valid: [{ level: 10 }, { level: 20, reason: "a" }],
      invalid: [{ level: 20 }, { level: 30 }],
    },
  ],
};
