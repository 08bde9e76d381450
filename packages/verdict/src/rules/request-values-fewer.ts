import type { Rule } from "../rule.ts";

export const requestValuesFewer: Rule = {
  id: "request-values-fewer",
  query: { subject: "enum-value", change: "removed", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<Place> has no more <values>.",
  explanation: "A value that was accepted is refused.",
  advice: "Look at what `<call>` sends there.",
  mirror: "response-values-more",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { enum: [a, b] }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { enum: [a] }
  responses:
    "204": { description: Done }
`,
};
