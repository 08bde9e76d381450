import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Keywords beside a `$ref` count",
  source: "JSON Schema 2020-12 Core, 8.2.3.1",
  about: [
    "/components/schemas/Stored/$ref",
    "/components/schemas/Stored/required",
    "/components/schemas/Stored/properties",
    "/components/schemas/Short/$ref",
    "/components/schemas/Short/maxLength",
  ],
  types: [
    {
      type: "Stored",
      accepts: [`{ id: 1 }`, `{ id: 1, at: "a" }`],
      refuses: [`{}`, `{ id: "1" }`, `{ id: 1, at: 1 }`],
    },
    { type: "Short", accepts: [`"a"`], refuses: [`1`] },
  ],
  values: [
    { schema: "Stored", valid: [{ id: 1 }], invalid: [{}, { id: "1" }, { id: 1, at: 1 }] },
    { schema: "Short", valid: ["ab"], invalid: ["abc", 1] },
  ],
};
