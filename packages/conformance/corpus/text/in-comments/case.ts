import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Descriptions cannot break out of comments",
  about: [
    { at: "/info/title", become: "Corpus" },
    "/paths/~1a/get/summary",
    "/paths/~1a/get/description",
    "/paths/~1a/get/parameters/0/description",
    { at: "/paths/~1a/get/responses/200/description", become: "All." },
    "/components/schemas/A/title",
    "/components/schemas/A/description",
    "/components/schemas/A/properties/a/description",
    "/components/schemas/A/properties/a/default",
    "/components/schemas/A/properties/a/examples",
  ],
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
  files: {
    "client/client.ts": ["throw new Error('title')"],
    "types/operations/get-a.ts": ["throw new Error('summary')", "throw 2", "throw 3", "throw 4"],
    "types/schemas/a.ts": ["throw 5", "throw 6", "throw 7", "throw 8"],
    "fixtures/builders/a.ts": ["throw 9"],
  },
};
