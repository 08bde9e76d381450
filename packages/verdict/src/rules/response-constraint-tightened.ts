import type { Rule } from "../rule.ts";

export const responseConstraintTightened: Rule = {
  id: "response-constraint-tightened",
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
    direction: "response",
  },
  bump: "minor",
  title: "<Place> is bound more tightly, as <difference>.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-constraint-loosened",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: string, maxLength: 9 }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: string, maxLength: 5 }
`,
};
