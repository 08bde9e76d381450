import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A reference may point into `paths`",
  about: ["/paths/~1b/get/responses/200/content/application~1json/schema/$ref"],
  types: [
    { type: "GetAResponse200", accepts: [`{ a: 1 }`], refuses: [`{}`] },
    { type: "GetBResponse200", accepts: [`{ a: 1 }`], refuses: [`{}`] },
  ],
};
