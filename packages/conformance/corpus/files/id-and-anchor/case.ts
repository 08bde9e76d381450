import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`$id`, `$anchor` and `$defs` name what references point at",
  source: "JSON Schema 2020-12 Core, 8.2",
  about: [
    "/components/schemas/Pet/properties/name/$ref",
    "/components/schemas/Pet/properties/tag/$ref",
    "/components/schemas/Owner/properties/pet/$ref",
    "/components/schemas/Owner/properties/tag/$ref",
  ],
  types: [
    {
      type: "Pet",
      accepts: [`{ name: "a", tag: "a" }`],
      refuses: [`{ name: 1 }`, `{ name: "a", tag: "c" }`],
    },
    {
      type: "Owner",
      accepts: [`{ pet: { name: "a" }, tag: "b" }`],
      refuses: [`{ pet: {} }`, `{ tag: "c" }`],
    },
  ],
  values: [
    { schema: "Pet", valid: [{ name: "a" }], invalid: [{ name: "" }, { name: "a", tag: "c" }] },
    { schema: "Owner", valid: [{ pet: { name: "a" } }], invalid: [{ pet: { name: "" } }, { tag: "c" }] },
  ],
};
