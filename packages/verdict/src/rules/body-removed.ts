import type { Rule } from "../rule.ts";

export const bodyRemoved: Rule = {
  id: "body-removed",
  query: { subject: "body", direction: "request", change: "removed" },
  bump: "major",
  title: "The request no longer has a body.",
  explanation: "Whoever sends one is refused, or it has no effect.",
  advice: "Take the body out of every <request>.",
  waiver: "A response always may have a body.",
  before: `
put:
  operationId: updateThing
  requestBody:
    required: false
    content:
      application/json:
        schema: { type: object }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
};
