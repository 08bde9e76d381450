import type { Rule } from "../rule.ts";

export const requestDefaultAdded: Rule = {
  id: "request-default-added",
  query: { subject: "default", change: "added", direction: "request" },
  bump: "minor",
  title: "<Place> has a default now: <after>.",
  explanation: "What was done without it had no name before.",
  advice: "",
  waiver: "A default of a response is a word about it.",
  before: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: integer } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: integer, default: 2 } }
  responses:
    "204": { description: Done }
`,
};
