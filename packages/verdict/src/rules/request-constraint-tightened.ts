import type { Rule } from "../rule.ts";

export const requestConstraintTightened: Rule = {
  id: "request-constraint-tightened",
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
    compatibility: "breaking",
  },
  bump: "major",
  title: "<Place> is bound more tightly, as <difference>.",
  explanation: "A value that was accepted is refused.",
  advice: "Look at what `<call>` sends there.",
  mirror: "response-constraint-loosened",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: string, maxLength: 9 }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { type: string, maxLength: 5 }
  responses:
    "204": { description: Done }
`,
};
