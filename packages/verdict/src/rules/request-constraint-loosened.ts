import type { Rule } from "../rule.ts";

export const requestConstraintLoosened: Rule = {
  id: "request-constraint-loosened",
  query: {
    subject: [
      "bound",
      "format",
      "pattern",
      "additional-properties",
      "keyword",
      "type",
      "required",
      "unread",
      "enum",
      "enum-value",
      "nullable",
      "branch",
    ],
    direction: "request",
  },
  bump: "minor",
  title: "<Place> is bound less tightly, as <difference>.",
  explanation: "What was accepted still is.",
  advice: "",
  mirror: "response-constraint-tightened",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: string, maxLength: 5 }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: string, maxLength: 9 }
  responses:
    "204": { description: Done }
`,
};
