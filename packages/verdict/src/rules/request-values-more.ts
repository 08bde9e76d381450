import type { Rule } from "../rule.ts";

export const requestValuesMore: Rule = {
  id: "request-values-more",
  query: { subject: "enum-value", change: "added", direction: "request" },
  bump: "minor",
  title: "<Place> may be <values> now.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-values-fewer",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { enum: [a] }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { enum: [a, b] }
  responses:
    "204": { description: Done }
`,
};
