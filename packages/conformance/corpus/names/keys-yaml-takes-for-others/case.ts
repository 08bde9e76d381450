import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Keys are what is written, also where YAML takes them for null, a number or a boolean",
  about: [
    { at: "/components/schemas/Book/properties/nothing/$ref", become: "#/components/schemas/True" },
    { at: "/components/schemas/Book/properties/number/$ref", become: "#/components/schemas/True" },
    { at: "/components/schemas/Book/properties/truth/$ref", become: "#/components/schemas/Null" },
  ],
  types: [
    { type: "Null", accepts: [`"none"`], refuses: [`null`] },
    { type: "Schema120", accepts: [`1`], refuses: [`"1"`] },
    { type: "True", accepts: [`true`], refuses: [`"true"`] },
    {
      type: "Book",
      accepts: [`{ nothing: "none", number: 1, truth: true, Null: 1 }`],
      refuses: [`{ nothing: true }`, `{ number: true }`, `{ truth: "none" }`, `{ Null: "" }`],
    },
  ],
  names: { Schema120: { "hey-api": "_12" } },
};
