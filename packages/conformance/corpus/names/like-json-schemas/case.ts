import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A schema that is called as the JSON Schema of another is another type, and that is said",
  about: [{ at: "/components/schemas/UserSchema", rename: "Plain" }],
  diagnostics: ["spec.yaml:7:5 warning name-collision"],
  ownPolicy: true,
  types: [
    { type: "UserSchema2", accepts: [`1`], refuses: [`"a"`] },
    { type: "User", accepts: [`"a"`], refuses: [`1`] },
  ],
  values: [
    { schema: "UserSchema2", valid: [1], invalid: ["a"] },
    { schema: "User", valid: ["a"], invalid: [1] },
  ],
  names: {
    UserSchema2: {
      "openapi-typescript": `components["schemas"]["UserSchema"]`,
      "hey-api": "UserSchema",
      orval: "UserSchema",
      redocly: "UserSchema",
    },
  },
};
