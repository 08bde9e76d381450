import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names may have any characters",
  types: [
    {
      type: "PullRequest",
      accepts: [`{ "first name": "a", "3d": 1, "a.b": "c", "ünï": "d", "": "e" }`],
      refuses: [`{}`, `{ "first name": "a", "3d": "1" }`],
    },
    { type: "snake_case_name", accepts: [`1`], refuses: [`"a"`] },
  ],
  values: [
    {
      schema: "PullRequest",
      valid: [{ "first name": "a", "": "b" }],
      invalid: [{}, { "first name": "a", "": 1 }],
    },
  ],
  calls: [
    {
      operation: "petsListAll",
      request: { method: "GET", url: "/a" },
      response: { body: { json: { "first name": "a" } } },
      result: { ok: true, status: 200, data: { "first name": "a" } },
    },
  ],
  names: {
    PullRequest: { "openapi-typescript": `components["schemas"]["pull-request"]` },
    snake_case_name: { "hey-api": "SnakeCaseName", orval: "SnakeCaseName" },
  },
};
