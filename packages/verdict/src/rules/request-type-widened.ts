import type { Rule } from "../rule.ts";

export const requestTypeWidened: Rule = {
  id: "request-type-widened",
  query: { subject: "type", direction: "request" },
  bump: "minor",
  title: "<Place> is <after> now, no longer <before>.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-type-narrowed",
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
        schema: { type: [string, number] }
  responses:
    "204": { description: Done }
`,
};
