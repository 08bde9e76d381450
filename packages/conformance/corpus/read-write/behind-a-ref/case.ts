import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "`readOnly` beside a reference, and in what is referred to",
  about: ["/components/schemas/Created/readOnly", "/components/schemas/User/properties/id/readOnly"],
  types: [
    {
      type: "User",
      accepts: [`{ id: 1, created: "a", name: "b" }`],
      refuses: [`{ created: "a", name: "b" }`, `{ id: 1, name: "b" }`],
    },
    {
      type: "UserWrite",
      accepts: [`{ name: "b" }`],
      refuses: [`{ id: 1, name: "b" }`, `{ created: "a", name: "b" }`, `{}`],
    },
    {
      type: "AddUserBody",
      accepts: [`{ name: "b" }`],
      refuses: [`{ id: 1, name: "b" }`, `{ created: "a", name: "b" }`, `{}`],
    },
  ],
  values: [
    { schema: "User", valid: [{ id: 1, created: "a", name: "b" }], invalid: [{ name: "b" }] },
    { schema: "UserWrite", valid: [{ name: "b" }], invalid: [{}] },
  ],
};
