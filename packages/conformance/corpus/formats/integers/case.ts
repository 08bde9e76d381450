import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "An int64 is a number, and one that JavaScript cannot hold exactly is refused",
  about: [
    "/components/schemas/Ids/properties/small/format",
    "/components/schemas/Ids/properties/large/format",
  ],
  types: [
    {
      type: "Ids",
      accepts: [`{ small: 1, large: 9007199254740991, plain: 1, real: 0.5 }`],
      refuses: [`{ large: "1" }`, `{ large: 1n }`],
    },
  ],
  values: [
    {
      schema: "Ids",
      valid: [
        { small: 2147483647, large: 9007199254740991 },
        { small: -2147483648, real: 0.5 },
      ],
      invalid: [{ small: 2147483648 }, { large: 9007199254740992 }, { large: "1" }, { plain: 0.5 }],
    },
  ],
};
