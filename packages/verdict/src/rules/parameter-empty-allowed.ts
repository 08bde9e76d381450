import type { Rule } from "../rule.ts";

export const parameterEmptyAllowed: Rule = {
  id: "parameter-empty-allowed",
  query: { subject: "parameter-empty", change: "added" },
  bump: "minor",
  title: "The query parameter <name> may be empty now.",
  explanation: "Requests with a value are as before.",
  advice: "",
  waiver: "Parameters are sent by requests alone.",
  before: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: string } }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: string }, allowEmptyValue: true }
  responses:
    "204": { description: Done }
`,
};
