import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names that become one are made different, and that is said",
  about: [{ at: "/components/schemas/pull.request", rename: "issue" }],
  diagnostics: ["spec.yaml:8:5 warning name-collision"],
  ownPolicy: true,
  types: [
    { type: "PullRequest", accepts: [`{ a: "a" }`], refuses: [`{ b: "a" }`] },
    { type: "PullRequest2", accepts: [`{ b: "a" }`], refuses: [`{ a: "a" }`] },
  ],
  names: {
    PullRequest: { "openapi-typescript": `components["schemas"]["pull-request"]`, redocly: "pull_request" },
    PullRequest2: {
      "openapi-typescript": `components["schemas"]["pull.request"]`,
      redocly: "pull_request_2",
    },
  },
};
