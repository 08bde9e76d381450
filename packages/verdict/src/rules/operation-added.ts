import type { Rule } from "../rule.ts";

export const operationAdded: Rule = {
  id: "operation-added",
  query: { subject: "operation", change: "added" },
  bump: "minor",
  title: "<name> is new.",
  explanation: "Nobody calls it yet.",
  advice: "",
  waiver: "An operation is a request and its responses in one.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
delete:
  operationId: deleteThing
  responses:
    "204": { description: Done }
`,
};
