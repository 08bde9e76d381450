import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Descriptions cannot break out of comments",
  types: [{ type: "A", accepts: [`{ a: "b" }`], refuses: [`{ a: 1 }`] }],
  values: [{ schema: "A", valid: [{ a: "b" }], invalid: [{ a: 1 }] }],
  calls: [
    {
      operation: "getA",
      init: `{ params: { query: { q: "a" } } }`,
      request: { method: "GET", url: "/a?q=a" },
      response: { body: { json: {} } },
      result: { ok: true, status: 200, data: {} },
    },
  ],
};
