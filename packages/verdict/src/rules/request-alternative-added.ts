import type { Rule } from "../rule.ts";

export const requestAlternativeAdded: Rule = {
  id: "request-alternative-added",
  query: { subject: "branch", change: "added", direction: "request" },
  bump: "minor",
  title: "<Place> may be <name> now.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-alternative-removed",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { anyOf: [{ type: string }] }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { anyOf: [{ type: string }, { type: number }] }
  responses:
    "204": { description: Done }
`,
};
