import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`anyOf` beside `properties` adds to them",
  about: ["/components/schemas/Contact/anyOf", "/components/schemas/Contact/properties"],
  types: [
    {
      type: "Contact",
      accepts: [
        `{ name: "a", mail: "b" }`,
        `{ name: "a", phone: "b" }`,
        `{ name: "a", mail: "b", phone: "c" }`,
      ],
      refuses: [`{ mail: "b" }`, `{ name: "a" }`, `{ name: "a", mail: 1 }`],
    },
  ],
  values: [
    {
      schema: "Contact",
      valid: [
        { name: "a", mail: "b" },
        { name: "a", phone: "b" },
      ],
      invalid: [{ mail: "b" }, { name: "a" }],
    },
  ],
};
