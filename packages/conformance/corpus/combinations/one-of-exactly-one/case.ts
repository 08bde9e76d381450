import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A value that fits two branches of `oneOf` is not valid",
  about: [{ at: "/components/schemas/Number/oneOf", rename: "anyOf" }],
  types: [{ type: "Number", accepts: [`2`], refuses: [`"2"`] }],
  values: [{ schema: "Number", valid: [2, 3, 9], invalid: [6, 5] }],
  names: { Number: { redocly: "Number_2" } },
};
