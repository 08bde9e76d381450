import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Dates stay strings",
  types: [
    {
      type: "Times",
      accepts: [`{ day: "2024-02-29", at: "2024-02-29T00:00:00Z" }`],
      refuses: [`{ day: new Date() }`, `{ at: 1 }`],
    },
  ],
  values: [
    {
      schema: "Times",
      valid: [
        { day: "2024-02-29", at: "2024-02-29T23:59:59.5+01:00", id: "123e4567-e89b-12d3-a456-426614174000" },
      ],
      invalid: [{ day: "2023-02-29" }, { at: "2024-02-29" }, { id: "123" }, { link: "not a link" }],
    },
  ],
};
