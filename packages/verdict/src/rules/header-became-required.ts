import type { Rule } from "../rule.ts";

export const headerBecameRequired: Rule = {
  id: "header-became-required",
  query: { subject: "header-required", direction: "response", change: "added" },
  bump: "minor",
  title: "The response header <name> is always there now.",
  explanation: "Whoever handles its absence may go on.",
  advice: "",
  waiver: "Headers of requests are parameters.",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      headers:
        X-Total: { schema: { type: integer } }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      headers:
        X-Total: { required: true, schema: { type: integer } }
`,
};
