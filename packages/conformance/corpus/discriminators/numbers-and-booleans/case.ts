import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A mapping's keys are numbers and booleans where the property is one",
  about: [
    "/components/schemas/Block/discriminator/mapping/1",
    { at: "/components/schemas/BlockKind/type", become: "string" },
    { at: "/components/schemas/Block/discriminator/mapping/2", rename: "3" },
    { at: "/components/schemas/On/properties/lit/type", become: "string" },
  ],
  types: [
    {
      type: "Block",
      accepts: [`{ kind: 1, text: "a" }`, `{ kind: 2, src: "a" }`],
      refuses: [`{ kind: "1", text: "a" }`, `{ kind: 2, text: "a" }`, `{ kind: 3, src: "a" }`],
    },
    {
      type: "Switch",
      accepts: [`{ lit: true, watt: 4 }`, `{ lit: false }`],
      refuses: [`{ lit: "true", watt: 4 }`, `{ lit: true }`],
    },
  ],
  values: [
    {
      schema: "Block",
      valid: [
        { kind: 1, text: "a" },
        { kind: 2, src: "a" },
      ],
      invalid: [
        { kind: "1", text: "a" },
        { kind: 3, src: "a" },
      ],
    },
    {
      schema: "Switch",
      valid: [{ lit: true, watt: 4 }, { lit: false }],
      invalid: [{ lit: "true", watt: 4 }, { lit: true }],
    },
  ],
};
