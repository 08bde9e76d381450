import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference may point into `paths`",
  types: [
    { type: "GetAResponse200", accepts: [`{ a: 1 }`], refuses: [`{}`] },
    { type: "GetBResponse200", accepts: [`{ a: 1 }`], refuses: [`{}`] },
  ],
};
