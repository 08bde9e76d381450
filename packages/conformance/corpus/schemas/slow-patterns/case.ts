import type { Case } from "../../../src/case.ts";

const slow = `${"a".repeat(60)}b`;

export const featureCase: Case = {
  feature: "A pattern that may take exponential time is not run, and refuses nothing",
  about: [
    "/components/schemas/Word/pattern",
    "/components/schemas/Word/minLength",
    "/components/schemas/Nested/pattern",
    "/components/schemas/Fast/pattern",
    "/components/schemas/Named/patternProperties",
    "/components/schemas/Named/additionalProperties",
    "/components/schemas/Open/patternProperties",
  ],
  diagnostics: [
    "spec.yaml:9:7 warning approximated/slow-pattern",
    "spec.yaml:12:29 warning approximated/slow-pattern",
    "spec.yaml:16:28 warning approximated/slow-pattern",
    "spec.yaml:20:28 warning approximated/slow-pattern",
    "spec.yaml:24:26 warning approximated/contains",
  ],
  types: [
    { type: "Word", accepts: [`"b"`], refuses: [`1`] },
    { type: "Named", accepts: [`{ x: 1 }`], refuses: [`{ x: "1" }`] },
  ],
  values: [
    { schema: "Word", valid: ["aa", "b", slow], invalid: ["", 1] },
    { schema: "Nested", valid: ["aa", "b", slow], invalid: [1] },
    { schema: "Fast", valid: ["a.b"], invalid: ["a..b"] },
    { schema: "Named", valid: [{ x: 1 }, { [slow]: 1 }], invalid: [{ x: "1" }] },
    { schema: "Open", valid: [{ x: 1 }, { [slow]: "1" }], invalid: [1] },
    { schema: "Other", valid: ["b", slow], invalid: [1] },
    { schema: "Either", valid: ["b", "bbbb", slow], invalid: [1] },
    { schema: "Some", valid: [["a"], ["aa", "b", slow]], invalid: [[]] },
  ],
  files: {
    "types/FIDELITY.md": [
      "`^((a{1,30}){1,30}){1,30}$`",
      "it may take a time that grows exponentially with the text",
    ],
    "types/openapi.json": ['"^(a|aa)+$"'],
  },
};
