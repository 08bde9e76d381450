import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Dates stay strings",
  about: [
    "/components/schemas/Times/properties/day/format",
    "/components/schemas/Times/properties/at/format",
    "/components/schemas/Times/properties/id/format",
    "/components/schemas/Times/properties/mail/format",
    "/components/schemas/Times/properties/link/format",
  ],
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
        { mail: "a@example.com", link: "https://example.com/a" },
      ],
      invalid: [
        { day: "2023-02-29" },
        { at: "2024-02-29" },
        { id: "123" },
        { mail: "a" },
        { link: "not a link" },
      ],
    },
  ],
};
