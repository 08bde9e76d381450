import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A schema without `readOnly` and `writeOnly` stays one type",
  types: [
    { type: "User", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "AddUserBody", accepts: [`{ name: "a" }`], refuses: [`{}`] },
    { type: "AddUserResponse201", accepts: [`{ name: "a" }`], refuses: [`{}`] },
  ],
  absentTypes: ["UserWrite", "UserRead"],
};
