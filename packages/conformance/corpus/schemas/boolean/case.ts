import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Boolean schemas are everything and nothing",
  about: [
    { at: "/components/schemas/Anything", become: false },
    { at: "/components/schemas/Empty", become: false },
    { at: "/components/schemas/Box/properties/content", become: false },
  ],
  types: [
    { type: "Anything", accepts: [`1`, `null`, `{ a: 1 }`], refuses: [] },
    { type: "Empty", accepts: [`1`, `null`], refuses: [] },
    { type: "Box", accepts: [`{ content: null }`, `{ content: 1 }`], refuses: [`{}`] },
  ],
  values: [
    { schema: "Anything", valid: [1, null, {}], invalid: [] },
    { schema: "Box", valid: [{ content: null }], invalid: [{}] },
  ],
};
