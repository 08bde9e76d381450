import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Schemas of several files that become one name are told apart, and reported",
  about: [
    { at: "/components/schemas/All/properties/second/$ref", become: "a/user-group.yaml" },
    { at: "/components/schemas/All/properties/third/$ref", become: "a/user-group.yaml" },
  ],
  diagnostics: [
    "b/user-group.yaml:1:1 warning name-collision",
    "b/user_group.yaml:1:1 warning name-collision",
  ],
  ownPolicy: true,
  types: [
    { type: "UserGroup", accepts: [`"a"`], refuses: [`1`] },
    { type: "UserGroup2", accepts: [`1`], refuses: [`"a"`] },
    { type: "UserGroup3", accepts: [`true`], refuses: [`1`] },
    {
      type: "All",
      accepts: [`{ first: "a", second: 1, third: true }`],
      refuses: [`{ second: "a" }`, `{ third: "a" }`],
    },
  ],
  names: {
    UserGroup: {
      "openapi-typescript": `components["schemas"]["user-group"]`,
      orval: `All["first"]`,
      redocly: "user_group",
    },
    UserGroup2: {
      "openapi-typescript": `components["schemas"]["user-group-2"]`,
      orval: `All["second"]`,
      redocly: "user_group_2",
    },
    UserGroup3: {
      "openapi-typescript": `components["schemas"]["user_group"]`,
      orval: `All["third"]`,
      redocly: "user_group_3",
    },
  },
};
