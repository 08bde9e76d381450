import type { Rule } from "../rule.ts";

export const parameterEmptyRefused: Rule = {
  id: "parameter-empty-refused",
  query: { subject: "parameter-empty", change: "removed" },
  bump: "major",
  packages: { fixtures: "minor" },
  title: "The query parameter <name> may no longer be empty.",
  explanation: "What was accepted without a value is refused.",
  advice: "Give <name> a value in every <request>, or leave it out.",
  waiver: "Parameters are sent by requests alone.",
  before: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: string }, allowEmptyValue: true }
  responses:
    "204": { description: Done }
`,
  after: `
put:
  operationId: updateThing
  parameters:
    - { name: page, in: query, schema: { type: string } }
  responses:
    "204": { description: Done }
`,
};
