import type { Rule } from "../rule.ts";

export const responseAlternativeRemoved: Rule = {
  id: "response-alternative-removed",
  query: { subject: "branch", change: "removed", direction: "response" },
  bump: "minor",
  title: "<Place> is no longer <name>.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-alternative-added",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { anyOf: [{ type: string }, { type: number }] }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { anyOf: [{ type: string }] }
`,
};
