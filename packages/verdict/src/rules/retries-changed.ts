import type { Rule } from "../rule.ts";

export const retriesChanged: Rule = {
  id: "retries-changed",
  query: { subject: "extension", keyword: ["retry", "idempotencyKey"] },
  bump: "none",
  packages: { client: "minor", types: "none", fixtures: "none" },
  title: "What is tried again has changed: <name>.",
  explanation: "A call may take longer, or less long, to fail.",
  advice: "",
  waiver: "Only requests are tried again.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  x-specmint: { retry: [406] }
  responses:
    "204": { description: Done }
`,
};
