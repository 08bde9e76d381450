import type { Rule } from "../rule.ts";

export const operationRemoved: Rule = {
  id: "operation-removed",
  query: { subject: "operation", change: "removed" },
  bump: "major",
  title: "<name> is gone.",
  explanation: "Whoever calls it gets an error.",
  advice: "Stop calling <calls> before you upgrade.",
  waiver: "An operation is a request and its responses in one.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
delete:
  operationId: deleteThing
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
