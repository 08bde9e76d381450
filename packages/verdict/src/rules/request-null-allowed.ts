import type { Rule } from "../rule.ts";

export const requestNullAllowed: Rule = {
  id: "request-null-allowed",
  query: { subject: "nullable", change: "added", direction: "request" },
  bump: "minor",
  title: "<Place> may be null now.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-null-refused",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: string }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: [string, "null"] }
  responses:
    "204": { description: Done }
`,
};
