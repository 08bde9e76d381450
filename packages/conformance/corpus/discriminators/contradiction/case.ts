import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A branch that cannot have the value of its mapping keeps what it says itself",
  about: [
    "/components/schemas/Action/discriminator/mapping/resize",
    { at: "/components/schemas/Action/discriminator/mapping/resize", rename: "grow" },
    "/components/schemas/Action/discriminator/mapping/reboot",
  ],
  diagnostics: ["spec.yaml:12:61 warning discriminator-contradiction"],
  types: [
    {
      type: "Action",
      accepts: [`{ type: "reboot" }`, `{ type: "grow", size: 1 }`, `{ type: "shrink", size: 1 }`],
      refuses: [`{ type: "resize", size: 1 }`, `{ type: "shutdown" }`],
    },
  ],
  values: [
    {
      schema: "Action",
      valid: [{ type: "reboot" }, { type: "shrink", size: 1 }],
      invalid: [{ type: "resize", size: 1 }, { type: "shutdown" }],
    },
  ],
};
