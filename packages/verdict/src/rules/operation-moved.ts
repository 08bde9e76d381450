import type { Rule } from "../rule.ts";

export const operationMoved: Rule = {
  id: "operation-moved",
  query: { subject: "operation-moved" },
  bump: "major",
  title: "<name> is <after> now.",
  explanation: "Whoever calls the old place gets an error.",
  advice: "Upgrade before the old place is closed: the call is the same function.",
  waiver: "An operation is a request and its responses in one.",
  before: `
put:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
  after: `
patch:
  operationId: updateThing
  responses:
    "204": { description: Done }
`,
};
