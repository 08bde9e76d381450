import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`readOnly` in a branch of `allOf` counts",
  about: ["/components/schemas/Stored/properties/id/readOnly"],
  types: [
    { type: "User", accepts: [`{ id: 1, name: "b" }`], refuses: [`{ name: "b" }`] },
    { type: "UserWrite", accepts: [`{ name: "b" }`], refuses: [`{ id: 1, name: "b" }`, `{}`] },
    { type: "AddUserBody", accepts: [`{ name: "b" }`], refuses: [`{ id: 1, name: "b" }`, `{}`] },
  ],
  values: [
    { schema: "User", valid: [{ id: 1, name: "b" }], invalid: [{ name: "b" }] },
    { schema: "UserWrite", valid: [{ name: "b" }], invalid: [{}] },
  ],
};
