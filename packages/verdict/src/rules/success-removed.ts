import type { Rule } from "../rule.ts";

export const successRemoved: Rule = {
  id: "success-removed",
  query: { subject: "response", direction: "response", change: "removed", where: "success" },
  bump: "major",
  title: "The response <name> is gone.",
  explanation: "Whoever waits for it gets another.",
  advice: "Look for what <gives> in its place.",
  waiver: "Statuses are sent by responses alone.",
  before: `
put:
  operationId: updateThing
  responses:
    "200": { description: The thing }
    "202": { description: Other }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "200": { description: The thing }
`,
};
