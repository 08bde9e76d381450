import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A schema without `readOnly` and `writeOnly` stays one type",
  about: [
    { at: "/components/schemas/User/properties/name/readOnly", become: true },
    { at: "/components/schemas/User/properties/name/writeOnly", become: true },
  ],
  types: [
    { type: "User", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "AddUserBody", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "AddUserResponse201", accepts: [`{ name: "a" }`], refuses: [`{}`] },
  ],
  absentTypes: ["UserWrite", "UserRead"],
};
