import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Enums hold any JSON value",
  about: [
    "/components/schemas/Mixed/enum",
    "/components/schemas/Mixed/enum/0",
    "/components/schemas/Mixed/enum/1",
    "/components/schemas/Mixed/enum/2",
    "/components/schemas/Mixed/enum/3",
    "/components/schemas/Mixed/enum/4",
    "/components/schemas/Mixed/enum/5",
    "/components/schemas/Mixed/enum/6",
    "/components/schemas/Mixed/enum/7",
    "/components/schemas/Numbers/enum",
    "/components/schemas/Flag/enum",
  ],
  types: [
    {
      type: "Mixed",
      accepts: [`"a"`, `1`, `-1.5`, `1500`, `true`, `null`, `[1, "a"]`, `{ b: 1 }`],
      refuses: [`"b"`, `2`, `false`, `[1]`, `{ b: 2 }`],
    },
    { type: "Numbers", accepts: [`1`], refuses: [`4`, `"1"`] },
    { type: "Flag", accepts: [`true`], refuses: [`false`] },
  ],
  values: [
    {
      schema: "Mixed",
      valid: ["a", 1, -1.5, 1500, true, null, [1, "a"], { b: 1 }],
      invalid: ["b", 2, false, [1], { b: 2 }, { b: 1, c: 1 }],
    },
    { schema: "Numbers", valid: [1, 2], invalid: [4, "1"] },
    { schema: "Flag", valid: [true], invalid: [false] },
  ],
};
