import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "What tells branches apart is taken as required, and narrows their union",
  about: ["/components/schemas/Shape/discriminator", "/components/schemas/Square/properties/form/enum/1"],
  diagnostics: [
    "spec.yaml:8:15 warning discriminator-optional",
    "spec.yaml:8:56 warning discriminator-optional",
  ],
  types: [
    {
      type: "Shape",
      accepts: [`{ form: "circle", radius: 1 }`, `{ form: "tile", side: 1 }`],
      refuses: [`{ radius: 1 }`, `{ form: undefined, radius: 1 }`, `{ form: "circle", radius: "1" }`],
    },
    { type: `Shape["form"]`, accepts: [`"circle"`, `"tile"`], refuses: [`undefined`, `"oval"`] },
  ],
  values: [
    {
      schema: "Shape",
      valid: [{ form: "circle", radius: 1 }, { form: "tile" }],
      invalid: [{ radius: 1 }, { form: "oval" }],
    },
  ],
};
