import type { Rule } from "../rule.ts";

export const responseValuesFewer: Rule = {
  id: "response-values-fewer",
  query: { subject: "enum-value", change: "removed", direction: "response" },
  bump: "minor",
  title: "<Place> has no more <values>.",
  explanation: "Nothing comes that did not come before.",
  advice: "",
  mirror: "request-values-more",
  before: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { enum: [a, b] }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200":
      description: The thing
      content:
        application/json:
          schema: { enum: [a] }
`,
};
