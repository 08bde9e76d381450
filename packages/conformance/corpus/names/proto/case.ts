import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`__proto__` is a name like any other",
  about: ["/components/schemas/Odd/properties/__proto__", "/components/schemas/Odd/properties/a/$ref"],
  types: [
    {
      type: "Odd",
      accepts: [`{ a: 1 }`, `{ a: 1, ["__proto__"]: "b" }`],
      refuses: [`{}`, `{ a: "b" }`, `{ a: 1, ["__proto__"]: 2 }`],
    },
    { type: "Proto", accepts: [`1`], refuses: [`"a"`] },
  ],
  values: [
    {
      schema: "Odd",
      valid: [{ a: 1 }, { a: 1, ["__proto__"]: "b" }],
      invalid: [{}, { a: "b" }, { a: 1, ["__proto__"]: 2 }],
    },
  ],
  names: { Proto: { "openapi-typescript": `components["schemas"]["__proto__"]`, redocly: "__proto__" } },
};
