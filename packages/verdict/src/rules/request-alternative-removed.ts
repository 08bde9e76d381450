import type { Rule } from "../rule.ts";

export const requestAlternativeRemoved: Rule = {
  id: "request-alternative-removed",
  query: { subject: "branch", change: "removed", direction: "request", compatibility: "breaking" },
  bump: "major",
  title: "<Place> is no longer <name>.",
  explanation: "A value of that kind was accepted and is refused.",
  advice: "Look at what `<call>` sends there.",
  mirror: "response-alternative-added",
  before: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { anyOf: [{ type: string }, { type: number }] }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  requestBody:
    content:
      application/json:
        schema: { anyOf: [{ type: string }] }
  responses:
    "204": { description: Done }
`,
};
