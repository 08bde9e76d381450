import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A schema whose `allOf` reaches itself through a property is a type",
  about: [
    "/components/schemas/Item/properties/parent/oneOf/0/$ref",
    "/components/schemas/Folder/allOf/0/$ref",
    "/components/schemas/Folder/allOf/1/properties/files/items/$ref",
  ],
  types: [
    {
      type: "Folder",
      accepts: [`{ id: 1, parent: null, files: [{ id: 2, parent: { id: 1 } }] }`],
      refuses: [`{ id: 1, files: [{}] }`, `{ id: 1, parent: {} }`],
    },
  ],
  values: [
    {
      schema: "Folder",
      valid: [{ id: 1, files: [{ id: 2, parent: { id: 1 } }] }],
      invalid: [{ id: 1, files: [{}] }],
    },
  ],
};
