import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A branch may have a discriminator of its own",
  about: ["/components/schemas/Car/discriminator"],
  types: [
    {
      type: "Vehicle",
      accepts: [`{ kind: "sedan", doors: 4 }`, `{ kind: "truck", load: 1 }`, `{ kind: "boat", sails: 1 }`],
      refuses: [`{ kind: "sedan", load: 1 }`, `{ kind: "boat", doors: 4 }`, `{ kind: "Sedan", doors: 4 }`],
    },
  ],
  values: [
    {
      schema: "Vehicle",
      valid: [
        { kind: "truck", load: 1 },
        { kind: "boat", sails: 1 },
      ],
      invalid: [
        { kind: "sedan", load: 1 },
        { kind: "Truck", load: 1 },
      ],
    },
  ],
};
