import type { Rule } from "../rule.ts";

export const responseConstraintLoosened: Rule = {
  id: "response-constraint-loosened",
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
    compatibility: "breaking",
  },
  bump: "major",
  title: "<Place> is bound less tightly, as <difference>.",
  explanation: "A value comes that could not come before.",
  advice: "Handle the values that `<call>` may give there now.",
  mirror: "request-constraint-tightened",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: string, maxLength: 5 }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { type: string, maxLength: 9 }
`,
};
