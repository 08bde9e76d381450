import type { Rule } from "../rule.ts";

export const headerAdded: Rule = {
  id: "header-added",
  query: { subject: "header", direction: "response", change: "added" },
  bump: "minor",
  title: "The response header <name> is new.",
  explanation: "Nobody reads it yet.",
  advice: "",
  waiver: "Headers of requests are parameters.",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      headers:
        X-Total: { schema: { type: integer } }
`,
};
